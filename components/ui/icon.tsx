import { DRAWINGS, type DrawingName } from "@/components/ui/drawings";

export type IconName = DrawingName | "spin";

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
