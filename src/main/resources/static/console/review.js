// Pack review: words selected in a text are put into the form below it. Without this file they are typed there.
(function () {
  'use strict';

  // Where a point of the selection lies in the original text, in UTF-16 units; -1 outside the open words.
  function offset(node, within) {
    var piece = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    var start = piece && piece.getAttribute('data-start');
    return start === null || start === undefined || node.nodeType !== Node.TEXT_NODE ? -1 : Number(start) + within;
  }

  function take() {
    var selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      return;
    }
    var range = selection.getRangeAt(0);
    var text = range.startContainer.parentElement && range.startContainer.parentElement.closest('.review-text');
    var from = offset(range.startContainer, range.startOffset);
    var to = offset(range.endContainer, range.endOffset);
    var words = range.toString();
    if (!text || from < 0 || to !== from + words.length) {
      return;
    }
    var open = words.trimStart();
    from += words.length - open.length;
    var form = text.parentElement.querySelector('details.add form');
    if (form && open.trim()) {
      form.closest('details').open = true;
      form.elements.words.value = open.trimEnd();
      form.elements.start.value = from;
    }
  }

  document.addEventListener('mouseup', take);
  document.addEventListener('keyup', function (event) {
    if (event.key === 'Shift' || event.shiftKey) {
      take();
    }
  });
  document.querySelectorAll('details.add form').forEach(function (form) {
    form.elements.words.addEventListener('input', function () {
      form.elements.start.value = '';
    });
  });
}());
