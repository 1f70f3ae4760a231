// Runs before the first paint so that neither colours nor language flash: the page's policy allows no inline script.
(function () {
  var root = document.documentElement;
  var stored = null;
  var language = null;
  try {
    stored = localStorage.getItem('mx.scheme');
    language = localStorage.getItem('mx.language');
  } catch (_) {
    // Storage may be forbidden; the system's choice holds then.
  }
  var dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  var inPath = /^\/(vi|en)(\/|$)/.exec(location.pathname);
  root.lang = inPath ? inPath[1] : language === 'en' ? 'en' : 'vi';
})();
