import { Note } from "@/components/ui/note";
import type { Gated } from "@/lib/meetings/votes/gated";
import { EFFECT_SAID } from "@/lib/scoring/gate-watch";

/** Who cannot be nominated, and by which condition: said before anybody asks. */
export function GatedNote({ gated }: { gated: Gated[] }) {
  if (gated.length === 0) return null;
  return (
    <Note kind="warn" title={`${gated.length} đơn vị thuộc điều kiện loại trừ`}>
      <ul>
        {gated.map(({ unitId, unit, gates }) => (
          <li key={unitId}>
            {unit}: {(gates ?? []).map(({ name, effect }) => `${EFFECT_SAID[effect]}, vì ${name}`).join("; ")}.
          </li>
        ))}
      </ul>
    </Note>
  );
}
