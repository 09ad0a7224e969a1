/* Ties the video, the time line, the curves and the findings of a Dowel report together. Without it everything is still there to read. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var video = document.getElementById('video');
  var heads = [];
  var readouts = [];

  function shown(s) {
    var tenths = Math.round(s * 10);
    var sec = Math.floor(tenths / 10) % 60;
    return Math.floor(tenths / 600) + ':' + (sec < 10 ? '0' : '') + sec + '.' + tenths % 10;
  }

  /* Where a moment lies on the time line, 0 to 1. */
  function share(s) { return Math.max(0, Math.min(1, (s - data.fromS) / (data.toS - data.fromS))); }

  function repAt(s) {
    return data.reps.find(function (rep) { return s >= rep.startS - 0.001 && s < rep.endS; });
  }

  function phase(rep, s) {
    /* The frame at the turn belongs to the phase that ends there. */
    var up = s >= rep.upFromS - 0.001 && s < rep.upToS + data.frameS / 2;
    var down = s >= rep.downFromS - 0.001 && s < rep.downToS + data.frameS / 2;
    if (up && down) { up = rep.upFromS < rep.downFromS; }
    return up ? data.concentric : down ? data.eccentric : 'hold';
  }

  function said(s) {
    var rep = repAt(s);
    return shown(s) + (rep ? ', rep ' + rep.number + ', ' + phase(rep, s) : '');
  }

  /* Jumps just behind a moment, so that the frame of that moment is shown and not the one before it. */
  function seek(s) {
    video.currentTime = Math.max(0, Math.min(s + data.frameS * 0.02, data.endS));
    document.getElementById('live').textContent = 'Video at ' + said(s);
    watched = true;
    moved();
    place();
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest('[data-seek]');
    if (!link || !video) { return; }
    event.preventDefault();
    seek(Number(link.dataset.seek));
  });

  /* Folded parts are read on paper too, but for what was fine: its count is enough there. */
  var folded = [];
  window.addEventListener('beforeprint', function () {
    folded = Array.from(document.querySelectorAll('main details:not([open])')).filter(function (d) { return !d.classList.contains('how') && !d.classList.contains('fine'); });
    folded.forEach(function (d) { d.open = true; });
  });
  window.addEventListener('afterprint', function () { folded.forEach(function (d) { d.open = false; }); });

  /* Curves */
  var charts = document.getElementById('charts');
  var plots = [];

  function colour(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  function shade(u) {
    var ctx = u.ctx;
    ctx.save();
    ctx.font = 11 * devicePixelRatio + 'px system-ui, sans-serif';
    ctx.textAlign = 'center';
    data.reps.forEach(function (rep) {
      var x = u.valToPos(rep.startS, 'x', true);
      var width = u.valToPos(rep.endS, 'x', true) - x;
      ctx.fillStyle = colour('--band');
      ctx.fillRect(x + 1, u.bbox.top, width - 2, u.bbox.height);
      ctx.fillStyle = colour('--soft');
      ctx.fillText(rep.number, x + width / 2, u.bbox.top - 4 * devicePixelRatio);
    });
    ctx.restore();
  }

  function marks(curve) {
    return function (u) {
      var ctx = u.ctx;
      var px = devicePixelRatio;
      ctx.save();
      ctx.textAlign = 'center';
      ctx.font = 'bold ' + 12 * px + 'px system-ui, sans-serif';
      curve.found.forEach(function (spot) {
        var x = u.valToPos(spot.atS, 'x', true);
        var y = u.valToPos(spot.value, 'y', true);
        var limit = u.valToPos(spot.limit, 'y', true);
        ctx.strokeStyle = ctx.fillStyle = colour(spot.verdict === 'fault' ? '--fault' : '--hint');
        ctx.lineWidth = 1.5 * px;
        ctx.setLineDash([5 * px, 3 * px]);
        ctx.beginPath();
        ctx.moveTo(x - 22 * px, limit);
        ctx.lineTo(x + 22 * px, limit);
        ctx.stroke();
        ctx.beginPath();
        ctx.arc(x, y, 4 * px, 0, 2 * Math.PI);
        ctx.fill();
        ctx.fillText(spot.symbol, x, y - 8 * px);
      });
      ctx.restore();
    };
  }

  function range(curve) {
    return function (u, low, high) {
      curve.found.forEach(function (spot) { low = Math.min(low, spot.limit); high = Math.max(high, spot.limit); });
      var room = Math.max(0.08 * (high - low), 0.5);
      return [low - room, high + (curve.found.length ? 2.5 : 1) * room];
    };
  }

  function draw() {
    plots.forEach(function (u) { u.destroy(); });
    charts.textContent = '';
    plots = [];
    heads = heads.filter(function (head) { return !head.plot; });
    readouts = [];
    data.curves.forEach(function (curve) {
      var box = document.createElement('div');
      box.className = 'live-chart';
      box.setAttribute('role', 'img');
      var name = document.createElement('div');
      name.className = 'name';
      name.textContent = curve.title;
      var value = document.createElement('span');
      name.appendChild(value);
      box.appendChild(name);
      charts.appendChild(box);
      var seen = curve.values.filter(function (v) { return v !== null; });
      box.setAttribute('aria-label', curve.title + ' over the clip, from ' + Math.min.apply(null, seen) + ' to ' + Math.max.apply(null, seen) + curve.unit);
      var axis = { stroke: colour('--soft'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false }, font: '12px system-ui, sans-serif' };
      var u = new uPlot({
        width: charts.clientWidth,
        height: 150,
        legend: { show: false },
        cursor: { sync: { key: 'dowel' }, drag: { x: false, y: false }, points: { show: false }, y: false },
        scales: { x: { time: false, range: [data.fromS, data.toS] }, y: { range: range(curve) } },
        axes: [
          Object.assign({ size: 26, values: function (u, ticks) { return ticks.map(function (t) { return t + ' s'; }); } }, axis),
          Object.assign({ size: 46, space: 26, values: function (u, ticks) { return ticks.map(function (t) { return t + (curve.unit === '\u00b0' ? curve.unit : ''); }); } }, axis)
        ],
        series: [{}, { stroke: colour('--accent'), width: 2, points: { show: false } }],
        padding: [16, 16, 0, 0],
        hooks: { drawClear: [shade], draw: [marks(curve)] }
      }, [data.timesS, curve.values], box);
      plots.push(u);
      if (video) {
        var head = document.createElement('div');
        head.className = 'chart-head';
        u.over.appendChild(head);
        heads.push({ node: head, plot: u });
        u.over.addEventListener('click', function (event) { seek(u.posToVal(event.offsetX, 'x')); });
      }
      readouts.push({ node: value, curve: curve });
    });
    moved();
  }

  function nearest(s) {
    var low = 0;
    var high = data.timesS.length - 1;
    while (high - low > 1) {
      var middle = (low + high) >> 1;
      if (data.timesS[middle] <= s) { low = middle; } else { high = middle; }
    }
    return s - data.timesS[low] <= data.timesS[high] - s ? low : high;
  }

  /* Everything that shows where the video is. */
  function moved() {
    if (!video) { return; }
    var s = video.currentTime;
    heads.forEach(function (head) {
      if (head.plot) { head.node.style.left = head.plot.valToPos(s, 'x') - 1 + 'px'; } else { head.node.style.left = 100 * share(s) + '%'; }
    });
    readouts.forEach(function (r) {
      var v = r.curve.values[nearest(s)];
      r.node.textContent = v === null ? 'not measured here' : v + r.curve.unit;
    });
    spans.forEach(function (span) { span.classList.toggle('now', s >= Number(span.dataset.from) - 0.001 && s < Number(span.dataset.to)); });
    document.getElementById('now').textContent = said(s);
  }

  var spans = [];
  var watched = false;
  var stage;
  var away = false;

  /* Findings close together stand side by side, each with room for a finger. */
  function spread() {
    var timeline = document.getElementById('timeline');
    timeline.classList.toggle('tight', spans.some(function (span) { return span.clientWidth < 40; }));
    var list = document.querySelector('.marks');
    if (!list) { return; }
    var room = 24;
    var items = Array.from(list.children).map(function (item) {
      return { item: item, at: share(Number(item.firstElementChild.dataset.from)) * list.clientWidth };
    }).sort(function (a, b) { return a.at - b.at; });
    items.forEach(function (one, i) { one.at = Math.max(one.at, i === 0 ? room / 2 : items[i - 1].at + room); });
    items.reverse().forEach(function (one, i) { one.at = Math.min(one.at, i === 0 ? list.clientWidth - room / 2 : items[i - 1].at - room); });
    items.forEach(function (one) { one.item.style.left = one.at + 'px'; });
  }

  /* The picture stays in sight: small in the corner once its own place is scrolled away. */
  function place() {
    var player = stage.firstElementChild;
    var mini = away && watched;
    if (mini && !player.classList.contains('mini')) { stage.style.height = stage.offsetHeight + 'px'; }
    if (!mini) { stage.style.height = ''; }
    player.classList.toggle('mini', mini);
  }

  function tie() {
    stage = document.querySelector('.stage');
    var timeline = document.getElementById('timeline');
    var head = document.createElement('div');
    head.className = 'head';
    timeline.appendChild(head);
    heads.push({ node: head });
    timeline.classList.add('ready');
    spans = Array.from(timeline.querySelectorAll('.span'));
    timeline.querySelectorAll('[data-from]').forEach(function (link) {
      var from = Number(link.dataset.from);
      link.parentNode.style.left = 100 * share(from) + '%';
      if (link.dataset.to) { link.parentNode.style.width = 100 * (share(Number(link.dataset.to)) - share(from)) + '%'; }
    });
    spread();
    window.addEventListener('resize', spread);
    timeline.querySelector('.track').addEventListener('click', function (event) {
      if (event.target === this) { seek(data.fromS + event.offsetX / this.clientWidth * (data.toS - data.fromS)); }
    });
    document.getElementById('controls').hidden = false;
    /* Some browsers show nothing before the first jump. */
    video.currentTime = Math.max(data.fromS, 0.001);
    document.getElementById('back').addEventListener('click', function () { video.pause(); seek(Math.max(0, video.currentTime - data.frameS)); });
    document.getElementById('forth').addEventListener('click', function () { video.pause(); seek(video.currentTime + data.frameS * 0.98); });
    document.getElementById('speed').addEventListener('change', function () { video.playbackRate = Number(this.value); });
    var repeat = document.getElementById('repeat');
    var current = null;
    ['timeupdate', 'seeking', 'seeked', 'loadedmetadata'].forEach(function (name) { video.addEventListener(name, moved); });
    video.addEventListener('seeked', function () { current = repAt(video.currentTime) || null; });
    video.addEventListener('play', function () {
      watched = true;
      requestAnimationFrame(function step() {
        var s = video.currentTime;
        if (repeat.checked && current && s >= current.endS) { video.currentTime = current.startS; } else { current = repAt(s) || current; }
        moved();
        if (!video.paused && !video.ended) { requestAnimationFrame(step); }
      });
    });
    if ('IntersectionObserver' in window) {
      new IntersectionObserver(function (entries) {
        away = !entries[entries.length - 1].isIntersecting;
        place();
      }).observe(stage);
    }
  }

  if (video) { tie(); }
  if (charts && window.uPlot) {
    document.documentElement.classList.add('drawn');
    draw();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
    var width = charts.clientWidth;
    window.addEventListener('resize', function () {
      if (charts.clientWidth === width || charts.clientWidth === 0) { return; }
      width = charts.clientWidth;
      plots.forEach(function (u) { u.setSize({ width: width, height: 150 }); });
      moved();
    });
  }
})();
