// Loads the page again when there is a new site, and lists what was found in the
// plan. Served by `planvei vis` only. All words come from the server.
(() => {
  const served = new URL(document.currentScript.src).searchParams.get("site");
  const events = new EventSource("/__planvei/hendelser");
  const panel = element("aside", "planvei-vis");
  const notice = element("p", "planvei-vis__melding");
  const details = element("details", "planvei-vis__funn");
  const summary = element("summary", "planvei-vis__antall");
  const list = element("ul", "planvei-vis__liste");
  const status = element("a", "planvei-vis__status");
  status.href = "/__planvei/status/";
  notice.setAttribute("role", "status");
  // The list stays open when the page is loaded again, and nothing is stored.
  details.open = Boolean(history.state?.planveiVis);
  details.addEventListener("toggle", () => {
    history.replaceState({ ...history.state, planveiVis: details.open }, "");
  });
  details.append(summary, list);
  panel.append(notice, details, status);
  document.body.append(panel);

  events.addEventListener("message", (event) => {
    const report = JSON.parse(event.data);
    if (report.site !== served) {
      events.close();
      location.reload();
      return;
    }
    show(report);
  });
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  function show(report) {
    panel.setAttribute("aria-label", report.label);
    panel.classList.toggle("planvei-vis--stanset", Boolean(report.notice));
    notice.textContent = report.notice ?? "";
    summary.textContent = report.summary;
    status.textContent = report.status ?? "";
    status.hidden = !report.status || location.pathname === status.pathname;
    list.replaceChildren(...report.findings.map((finding) => item(finding, report.more)));
  }

  function item(finding, more) {
    const li = element("li", "planvei-vis__punkt");
    const place = element("code", "planvei-vis__sted");
    place.textContent = finding.place;
    const message = element("p", "planvei-vis__tekst");
    const severity = document.createElement("strong");
    severity.textContent = finding.severity;
    message.append(severity, `: ${finding.message}`);
    li.append(place, message);
    if (finding.advice) {
      const advice = element("p", "planvei-vis__raad");
      advice.textContent = finding.advice;
      li.append(advice);
    }
    if (finding.more) {
      const link = element("a", "planvei-vis__mer");
      link.href = finding.more;
      link.textContent = more;
      li.append(link);
    }
    return li;
  }

  function element(name, className) {
    const e = document.createElement(name);
    e.className = className;
    return e;
  }
})();
