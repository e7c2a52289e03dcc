// Pack review by keyboard and by selecting words. Without this file every decision has its own button on the page.
(function () {
  'use strict';

  var bar = document.getElementById('selection');
  var keys = document.getElementById('keys');
  var onMark = document.getElementById('on-mark');
  var PLACE = 'postroom.review.' + location.pathname;

  // --- Selected words --------------------------------------------------------------------------------------------

  // Where a point of the selection lies in the original text, in UTF-16 units; -1 outside the open words.
  function offset(node, within) {
    var piece = node.nodeType === Node.TEXT_NODE ? node.parentElement : null;
    var start = piece && piece.getAttribute('data-start');
    return start === null || start === undefined ? -1 : Number(start) + within;
  }

  function selected() {
    var selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      return null;
    }
    var range = selection.getRangeAt(0);
    var parent = range.startContainer.parentElement;
    var text = parent && parent.closest('.review-text');
    var from = offset(range.startContainer, range.startOffset);
    var to = offset(range.endContainer, range.endOffset);
    var words = range.toString();
    if (!text || from < 0 || to !== from + words.length || !words.trim()) {
      return null;
    }
    from += words.length - words.trimStart().length;
    words = words.trim();
    return { ref: text.dataset.ref, start: from, end: from + words.length, words: words };
  }

  function fill(form, values) {
    Object.keys(values).forEach(function (name) {
      if (form.elements[name]) {
        form.elements[name].value = values[name];
      }
    });
  }

  function offer() {
    var choice = bar && selected();
    if (!bar || bar.contains(document.activeElement) && document.activeElement !== document.body) {
      return;
    }
    bar.hidden = !choice;
    if (choice) {
      document.getElementById('selected-words').textContent = choice.words;
      fill(document.getElementById('hide-selection'), choice);
      fill(document.getElementById('rule-selection'), { ref: choice.ref, start: choice.start, end: choice.end });
    }
  }

  // Words are selected one by one, so that the keyboard can do what the mouse does.
  function selectByWord(text, forward, more) {
    var selection = document.getSelection();
    if (!selection.rangeCount || !text.contains(selection.anchorNode)) {
      selection.collapse(text, 0);
    }
    if (!more) {
      var range = selection.getRangeAt(0);
      if (forward) {
        selection.collapse(range.endContainer, range.endOffset);
      } else {
        selection.collapse(range.startContainer, range.startOffset);
        selection.modify('move', 'backward', 'word');
      }
    }
    selection.modify('extend', forward || !more ? 'forward' : 'backward', 'word');
  }

  // --- Moving about ----------------------------------------------------------------------------------------------

  function stops() {
    return Array.from(document.querySelectorAll('[data-stop]'));
  }

  function go(step) {
    var all = stops();
    var here = document.activeElement && document.activeElement.closest('[data-stop]');
    var at = here ? all.indexOf(here) + step : step > 0 ? 0 : all.length - 1;
    var next = all[Math.max(0, Math.min(all.length - 1, at))];
    if (next) {
      next.focus();
      next.scrollIntoView({ block: 'center' });
      history.replaceState(null, '', '#' + next.id);
    }
  }

  // --- Deciding --------------------------------------------------------------------------------------------------

  function decide(deed) {
    var here = document.activeElement && document.activeElement.closest('[data-stop], #decided li');
    if (!here) {
      return;
    }
    if (here.dataset.stop === 'doubt') {
      here.querySelector('form[data-key="' + deed + '"]').requestSubmit();
    } else if (here.dataset.stop !== 'mark') {
      var back = deed === 'undo' && here.querySelector('form');
      if (back) {
        back.requestSubmit();
      }
    } else if (onMark && (deed === 'undo' || here.dataset.doubtful === 'true')) {
      fill(onMark, { ref: here.dataset.ref, start: here.dataset.from, end: here.dataset.to });
      onMark.action = onMark.dataset[deed];
      onMark.requestSubmit();
    }
  }

  function isTyping(target) {
    return target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || keys && keys.open) {
      return;
    }
    var text = event.target.closest('.review-text');
    var onStop = event.target.matches('[data-stop]');
    var deeds = {
      j: function () { go(1); },
      k: function () { go(-1); },
      ArrowDown: onStop && function () { go(1); },
      ArrowUp: onStop && function () { go(-1); },
      Enter: onStop && function () { decide('accept'); },
      u: function () { decide('undo'); },
      h: bar && !bar.hidden && function () { document.getElementById('hide-selection').requestSubmit(); },
      Escape: function () { document.getSelection().removeAllRanges(); },
      '?': keys && function () { keys.showModal(); },
      ArrowRight: text && function () { selectByWord(text, true, event.shiftKey); },
      ArrowLeft: text && function () { selectByWord(text, false, event.shiftKey); }
    };
    if (deeds[event.key]) {
      event.preventDefault();
      deeds[event.key]();
    }
  });

  document.addEventListener('selectionchange', offer);

  // --- Coming back to the same place -----------------------------------------------------------------------------

  document.addEventListener('submit', function (event) {
    var stays = event.target.closest('article') || event.target === onMark || event.target.closest('#selection');
    if (stays) {
      sessionStorage.setItem(PLACE, String(window.scrollY));
    }
  });

  function comeBack() {
    var scrolled = sessionStorage.getItem(PLACE);
    sessionStorage.removeItem(PLACE);
    var wanted = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var place = wanted || location.hash.length > 1 && document.getElementById('progress');
    if (place) {
      place.focus({ preventScroll: true });
      place.scrollIntoView({ block: 'center' });
    }
    if (scrolled !== null) {
      window.scrollTo(0, Number(scrolled));
    }
  }

  var opener = document.getElementById('keys-open');
  if (opener && keys) {
    opener.hidden = false;
    opener.addEventListener('click', function () { keys.showModal(); });
  }
  comeBack();
}());
