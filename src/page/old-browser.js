/* global document */
/* Plain ES5: tells people with an old browser why the page stays empty, instead of a white page. */
(function () {
  /* replaceAll is younger than every piece of syntax in the page's script. */
  if ('noModule' in document.createElement('script') && 'replaceAll' in String.prototype) return;
  var page = document.getElementById('page');
  var what = '当前浏览器版本过旧，绩尺无法运行。';
  var todo = '请用新版的 Edge 或 Chrome 打开；360、QQ 等浏览器请切换到“极速模式”。工作簿不受影响。';
  if (!page) return;
  page.innerHTML = '';
  page.appendChild(document.createTextNode(what + todo));
})();
