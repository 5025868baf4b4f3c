import type { Metadata } from "next";
import type { ReactNode } from "react";
import "../portal.css";

export const metadata: Metadata = {
  title: { default: "Cổng thi đua, khen thưởng", template: "%s | Cổng thi đua, khen thưởng" },
};

/** All public pages: no session, static, renewed when something is published. */
export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  );
}
