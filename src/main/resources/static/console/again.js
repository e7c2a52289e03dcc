// Looks at the page again while something on it is still being worked out. Without this file a link does it.
(function () {
  'use strict';
  if (document.querySelector('[data-again]')) {
    setTimeout(function () { location.reload(); }, 3000);
  }
}());
