import { Chip, type ChipKind } from "@/components/ui/chip";
import type { IconName } from "@/components/ui/icon";
import type { Light } from "@/lib/pledges/progress-rules";
import { LIGHT_WORDS } from "@/lib/pledges/progress-words";

const LOOKS = { on_track: ["done", "check"], slow: ["warn", "clock"], at_risk: ["error", "warn"], none: ["todo", "dot"] } satisfies Record<
  Light,
  [ChipKind, IconName]
>;

/** A tick, a clock, a triangle: the words say it, the shape repeats it, the colour comes last. */
export const LightChip = ({ light }: { light: Light }) => (
  <Chip kind={LOOKS[light][0]} icon={LOOKS[light][1]}>
    {LIGHT_WORDS[light]}
  </Chip>
);
