import type { Stretch } from "@/lib/criteria/word-diff";

/** One of two wordings: what only it says is marked in it. */
export function Marked({ stretches, side }: { stretches: Stretch[]; side: "before" | "after" }) {
  const Mark = side === "before" ? "del" : "ins";
  return (
    <>
      {stretches.map(({ text, own }, at) => (
        <span key={at}>
          {at > 0 && " "}
          {own ? <Mark>{text}</Mark> : text}
        </span>
      ))}
    </>
  );
}
