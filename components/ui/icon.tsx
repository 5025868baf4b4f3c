/** One drawing each, 20 by 20, drawn with the colour of the text beside it. An icon never stands without a word. */
const DRAWINGS = {
  ask: "M10 2.6a7.4 7.4 0 1 0 0 14.8 7.4 7.4 0 0 0 0-14.8zM7.8 7.9c.1-1.3 1-2.1 2.3-2.1 1.2 0 2.1.8 2.1 1.9 0 1.6-2.2 1.9-2.2 3.5M10 13.9v.3",
  ballot: "M3.5 10h13v7h-13zM6.5 10V3h7v7M8.5 6.5h3M7.5 13.4h5",
  ban: "M10 2.6a7.4 7.4 0 1 0 0 14.8 7.4 7.4 0 0 0 0-14.8zM4.9 4.9l10.2 10.2",
  bars: "M4 17v-6M10 17V3.5M16 17V8",
  box: "M2.6 5h5l1.6 2h8.2v9.5H2.6z",
  cal: "M3 4.5h14V17H3zM3 8.5h14M7 2.5v4M13 2.5v4",
  check: "M4 10.5 8.2 14.7 16 6",
  clock: "M10 2.6a7.4 7.4 0 1 0 0 14.8 7.4 7.4 0 0 0 0-14.8zM10 5.8V10l2.8 2",
  dot: "M10 2.6a7.4 7.4 0 1 0 0 14.8 7.4 7.4 0 0 0 0-14.8z",
  down: "M4.5 7.5 10 13l5.5-5.5",
  down2: "M10 3v9.5M6 9l4 4 4-4M3.5 16.8h13",
  error: "M6.7 2.5h6.6l4.2 4.2v6.6l-4.2 4.2H6.7l-4.2-4.2V6.7zM10 6v5M10 13.6v.3",
  eye: "M2 10c2-3.6 4.7-5.2 8-5.2s6 1.6 8 5.2c-2 3.6-4.7 5.2-8 5.2S4 13.6 2 10zM10 7.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z",
  fall: "M10 3v13M5 11l5 5 5-5",
  file: "M5 2.6h7l3.4 3.4v11.4H5zM12 2.6V6h3.4",
  flag: "M5 17.5V3M5 3.6h10.5l-2.2 3.2 2.2 3.2H5",
  glass: "M5.5 3h9M5.5 17h9M6.6 3v2.4c0 2 3.4 3 3.4 4.6s-3.4 2.6-3.4 4.6V17M13.4 3v2.4c0 2-3.4 3-3.4 4.6s3.4 2.6 3.4 4.6V17",
  grid: "M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3zM11 11h6v6h-6z",
  hash: "M7.6 3 6.2 17M13.8 3l-1.4 14M3.6 7.5h13.2M3.2 12.5h13.2",
  hist: "M3.2 5.5v3.6h3.6M3.4 9a7 7 0 1 1 .8 4.6M10 6.2V10l2.6 1.8",
  info: "M10 2.6a7.4 7.4 0 1 0 0 14.8 7.4 7.4 0 0 0 0-14.8zM10 9v5M10 6.1v.3",
  keyb: "M2 5h16v10H2zM5 8.2h.3M8.3 8.2h.3M11.6 8.2h.3M14.8 8.2h.3M6 12h8",
  left: "M12.5 4.5 7 10l5.5 5.5",
  lock: "M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9",
  mail: "M2.5 4.5h15v11h-15zM2.5 5l7.5 6 7.5-6",
  medal: "M10 8.4a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM7.4 8.9 4.6 2.6h4L10 6l1.4-3.4h4l-2.8 6.3",
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  news: "M3 4h11v12.5H4.5A1.5 1.5 0 0 1 3 15zM14 7.5h3V15a1.5 1.5 0 0 1-3 0M5.6 7.2h5.8M5.6 10.2h5.8M5.6 13.2h3.6",
  pen: "M3.2 16.8l1-4L13.6 3.4l3 3L7.2 15.8zM11.6 5.4l3 3",
  plus: "M10 4v12M4 10h12",
  print: "M6 7V2.6h8V7M6 14H3V7h14v7h-3M6 11.5h8v5.9H6z",
  right: "M7.5 4.5 13 10l-5.5 5.5",
  rise: "M10 17V4M5 9l5-5 5 5",
  same: "M4 10h12",
  scale: "M10 3v14M6.5 17h7M4 6h12M4 6l-2 5.2h4zM16 6l-2 5.2h4z",
  screen: "M2.5 3.5h15v10h-15zM7 17h6M10 13.5V17",
  search: "M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM12.6 12.6 17 17",
  send: "M3 10 17 3.5 13 17l-3-5.6zM10 11.4 17 3.5",
  sheet: "M3 3.5h14v13H3zM3 7.8h14M3 12.1h14M8 7.8v8.7",
  shield: "M10 2.6 16.4 5v4.6c0 4-2.7 6.4-6.4 7.8-3.7-1.4-6.4-3.8-6.4-7.8V5zM7 10l2.2 2.2L13 8.2",
  tasks: "M7 3.6H4.5v13.8h11V3.6H13M7 2.5h6v2.4H7zM7.2 11l2 2 3.8-4.2",
  undo: "M7.5 4 4 7.5 7.5 11M4.4 7.5H12a4 4 0 0 1 0 8H8",
  up: "M4.5 12.5 10 7l5.5 5.5",
  up2: "M10 13V3.5M6 7.2 10 3l4 4.2M3.5 16.8h13",
  user: "M10 3.2a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM3.5 17c.8-3.6 3.4-5 6.5-5s5.7 1.4 6.5 5",
  users: "M7.5 4a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM2.4 16c.5-3 2.6-4.3 5.1-4.3s4.6 1.3 5.1 4.3M12.8 4.3a2.6 2.6 0 0 1 0 5M14.4 12c1.8.5 2.9 1.9 3.2 4",
  warn: "M10 3 18 16.5H2zM10 8v4M10 14.1v.3",
} as const;

export type IconName = keyof typeof DRAWINGS | "half" | "spin";

/** `<Icon name="pen" />`; `size="s"` inside chips and hints, `"l"` beside a large heading. */
export function Icon({ name, size }: { name: IconName; size?: "s" | "l" }) {
  if (name === "spin") return <span className="spin" aria-hidden="true" />;
  return (
    <svg className={size ? `i i--${size}` : "i"} viewBox="0 0 20 20" aria-hidden="true">
      {name === "half" ? (
        <>
          <path d={DRAWINGS.dot} />
          <path d="M10 2.6a7.4 7.4 0 0 1 0 14.8z" fill="currentColor" />
        </>
      ) : (
        <path d={DRAWINGS[name]} />
      )}
    </svg>
  );
}
