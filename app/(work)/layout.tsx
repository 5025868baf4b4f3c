import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { SoftLinks } from "@/components/layout/soft-links";
import { Toasts } from "@/components/ui/toast";
import "../globals.css";

export const metadata: Metadata = {
  title: { default: "Thi đua - Khen thưởng", template: "%s | Thi đua - Khen thưởng" },
  robots: { index: false },
};

/** All signed-in pages. Never static: the nonce of the content policy is put on scripts at each request. */
export default async function WorkLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="vi">
      <body>
        {children}
        <SoftLinks />
        <Toasts />
      </body>
    </html>
  );
}
