import type { ReactNode } from "react";
import { PortalPage } from "@/components/portal/portal-page";

type InfoProps = { province: Parameters<typeof PortalPage>[0]["province"]; title: string; lead: string; children: ReactNode };

/** A page that says something about the site itself. */
export function InfoPage({ province, title, lead, children }: InfoProps) {
  return (
    <PortalPage province={province}>
      <section className="band">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </section>
      {children}
    </PortalPage>
  );
}

export function InfoSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="band" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
