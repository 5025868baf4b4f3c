import type { ReactNode } from "react";
import { Go } from "@/components/ui/go";

export type Crumb = { label: string; href?: string };

/** Where this page stands; the last one is the page itself and leads nowhere. */
export function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Vị trí trang">
      <ol className="crumbs">
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <Go href={href}>{label}</Go> : label}</li>
        ))}
      </ol>
    </nav>
  );
}

type HeadProps = { title: ReactNode; crumbs?: Crumb[]; children?: ReactNode; acts?: ReactNode };

/** Title with the short red rule, one or two sentences below, the acts of the page at the right (one primary). */
export function PageHead({ title, crumbs, children, acts }: HeadProps) {
  return (
    <div className="page-head">
      <div>
        {crumbs && <Crumbs crumbs={crumbs} />}
        <h1>{title}</h1>
        {typeof children === "string" ? <p className="num">{children}</p> : children}
      </div>
      {acts && <div className="acts">{acts}</div>}
    </div>
  );
}
