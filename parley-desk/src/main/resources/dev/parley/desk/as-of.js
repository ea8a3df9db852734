// A slider for the day whose knowledge is shown. Without this script the date beside it does the same, with its button.
"use strict";

const form = document.querySelector(".as-of");
if (form && form.dataset.first) {
  const date = form.querySelector("input[type=date]");
  const slide = form.querySelector("input[type=range]");
  const first = Date.parse(form.dataset.first + "T00:00:00Z");
  const DAY = 86_400_000;
  let busy = false;
  let missed = false;

  function dayAt(step) {
    return new Date(first + step * DAY).toISOString().slice(0, 10);
  }

  // The newest wish wins: while one page is on its way, only the last of the days slid over is asked for next.
  async function show() {
    if (busy) {
      missed = true;
      return;
    }
    busy = true;
    const address = form.getAttribute("action") + "?" + new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(address);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const shown = page.getElementById("shown");
      if (answer.ok && shown) {
        document.getElementById("shown").replaceWith(shown);
        history.replaceState(null, "", address);
      }
    } finally {
      busy = false;
    }
    if (missed) {
      missed = false;
      show();
    }
  }

  slide.closest("p").hidden = false;
  slide.setAttribute("aria-valuetext", dayAt(slide.value));
  slide.addEventListener("input", () => {
    date.value = dayAt(slide.value);
    slide.setAttribute("aria-valuetext", date.value);
    show();
  });
}
