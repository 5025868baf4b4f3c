/**
 * Larger letters, dark paper: kept in this browser, sent nowhere. Runs in the head before a letter is drawn, so nobody sees the other looks first;
 * it becomes text (app/(portal)/page-head.tsx), so it may use nothing from outside itself. The buttons are components/layout/display-choices.tsx.
 */
export function keptLooks() {
  const KEY = "hien-thi",
    root = document.documentElement.dataset;
  let kept: { dark?: unknown; large?: unknown } = {};
  const read = () => {
    try {
      kept = Object(JSON.parse(localStorage.getItem(KEY) ?? "{}")) as typeof kept;
    } catch {
      // a browser that keeps nothing still shows the choice until the page is left
    }
  };
  const show = () => {
    root.theme = kept.dark === true ? "dark" : kept.dark === false ? "light" : "";
    root.size = kept.large === true ? "large" : "";
  };
  read();
  show();
  addEventListener("storage", () => {
    read();
    show();
  });
  document.addEventListener("click", ({ target }) => {
    const look = target instanceof Element ? target.closest<HTMLElement>("[data-look]")?.dataset.look : undefined;
    if (!look) return;
    if (look === "large") kept.large = kept.large !== true;
    else kept.dark = !(typeof kept.dark === "boolean" ? kept.dark : matchMedia("(prefers-color-scheme: dark)").matches);
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // said above
    }
    show();
  });
}
