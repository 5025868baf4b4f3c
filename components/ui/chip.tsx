import type { ReactNode } from "react";
import { CHIP_ICONS, type ChipKind } from "@/components/ui/drawings";
import { Icon, type IconName } from "@/components/ui/icon";

export type { ChipKind };

/** A state in one word. Dashed waits, hatched does not count, filled is an error, `bare` is quiet because it is done. */
export function Chip({ kind = "plain", icon, children }: { kind?: ChipKind; icon?: IconName; children: ReactNode }) {
  return (
    <span className={kind === "plain" ? "chip" : `chip chip--${kind}`}>
      <Icon name={icon ?? CHIP_ICONS[kind]} size="s" />
      {children}
    </span>
  );
}
