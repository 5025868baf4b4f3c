import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

export type NoteKind = "info" | "ok" | "warn" | "error";
const ICONS: Record<NoteKind, IconName> = { info: "info", ok: "check", warn: "warn", error: "error" };

/** Words that stand on the page: what happened or what to mind, then what to do. */
export function Note({
  kind = "info",
  title,
  children,
  icon,
}: {
  kind?: NoteKind;
  title?: ReactNode;
  children?: ReactNode;
  icon?: IconName;
}) {
  return (
    <div className={`note note--${kind}`}>
      <Icon name={icon ?? ICONS[kind]} />
      <div>
        {title && <b>{title}</b>}
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
