// As portals for phones do it: a design 750 wide, of which 100 are one rem.
(function () {
  function fit() {
    var width = Math.min(document.documentElement.clientWidth, 750);
    document.documentElement.style.fontSize = width / 7.5 + 'px';
  }
  fit();
  window.addEventListener('resize', fit);
})();
