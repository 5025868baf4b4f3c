import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

/** What will stand here and who makes it appear; `icon="lock"` and the date for what is still closed. */
export function Empty({ title, children, icon, action }: { title: string; children: ReactNode; icon?: IconName; action?: ReactNode }) {
  return (
    <div className="empty">
      <h3>{icon && <Icon name={icon} />} {title}</h3>
      <p>{children}</p>
      {action}
    </div>
  );
}
