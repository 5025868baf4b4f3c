import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

export type ChipKind = "plain" | "done" | "doing" | "todo" | "warn" | "error" | "defer" | "na" | "seal" | "gold" | "bare";

const ICONS: Record<ChipKind, IconName> = {
  plain: "dot", done: "check", doing: "half", todo: "dot", warn: "warn", error: "error", defer: "glass", na: "ban", seal: "shield", gold: "medal", bare: "check",
};

/** A state in one word. Dashed waits, hatched does not count, filled is an error, `bare` is quiet because it is done. */
export function Chip({ kind = "plain", icon, children }: { kind?: ChipKind; icon?: IconName; children: ReactNode }) {
  return (
    <span className={kind === "plain" ? "chip" : `chip chip--${kind}`}>
      <Icon name={icon ?? ICONS[kind]} size="s" />
      {children}
    </span>
  );
}
