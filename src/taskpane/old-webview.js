/* global document */
/* Plain ES5: tells people with an old Office (2016/2019) why the pane stays empty, instead of a white page. */
(function () {
  /* replaceAll is younger than every piece of syntax in the bundles. */
  if ('noModule' in document.createElement('script') && 'replaceAll' in String.prototype) return;
  var pane = document.getElementById('pane');
  var what = '当前 Office 版本过旧，绩尺无法运行。';
  var todo = '请使用 Excel 2021 及以上版本，或 Microsoft 365。已填好的表格不受影响。';
  if (!pane) return;
  pane.innerHTML = '';
  pane.appendChild(document.createTextNode(what + todo));
})();
