import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

/** What will stand here and who makes it appear; `icon="lock"` and the date for what is still closed. */
export function Empty({ title, children, icon, action }: { title: string; children: ReactNode; icon?: IconName; action?: ReactNode }) {
  return (
    <div className="empty">
      {/* No heading: it stands under h1 here, under h2 there, and structures nothing. */}
      <p className="empty__title">
        {icon && <Icon name={icon} />} {title}
      </p>
      <p>{children}</p>
      {action}
    </div>
  );
}
