var linli = window[Symbol.for('linli')].api;
linli.configure({
  adapter: linli.rest({
    baseUrl: '/api/community',
    resident: function () {
      return 'wang-fang';
    },
  }),
});

var contact = { name: 'Wang Fang', phone: '138 0000 0000' };

var pages = {
  '#/report': function ($page) {
    $page.html($('#report').html());
    var $form = $page.find('linli-request-form').prop('contact', contact);
    $page.find('button').on('click', function () {
      $form.prop('contact', { name: 'Li Lei', phone: '139 0000 0000' });
    });
    $page.find('input').on('change', function () {
      $form.attr('shared-device', String(this.checked));
    });
    $form.on('linli-request-submitted', function (jQueryEvent) {
      $page.find('.filed').text('Filed: ' + jQueryEvent.originalEvent.detail.receipt.state);
    });
  },
  '#/requests': function ($page) {
    $page.html($('#requests').html());
    $page.find('linli-request-tracker').on('linli-request-open', function (jQueryEvent) {
      $page.find('.opened').text('Opened: ' + jQueryEvent.originalEvent.detail.requestId);
    });
  },
};

function home($page) {
  $page.html($('#home').html());
}

function show() {
  var page = pages[location.hash] || home;
  page($('#page'));
}

$(window).on('hashchange', show);
$(show);
