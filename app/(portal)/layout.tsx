import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageHead } from "./page-head";

export const metadata: Metadata = {
  title: { default: "Cổng thi đua, khen thưởng", template: "%s | Cổng thi đua, khen thưởng" },
};

/** All public pages: no session, static, renewed when something is published. */
export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi" suppressHydrationWarning>
      <body>
        <PageHead />
        {children}
      </body>
    </html>
  );
}
