import type { Metadata } from "next";
import type { ReactNode } from "react";
import { publicOrigin } from "@/lib/portal/face/address";

type Props = { params: Promise<{ tinh: string }>; children: ReactNode };

/** Addresses that pages say of themselves begin with the host of the province where it has one; "./" is the page's own path. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { metadataBase: new URL(publicOrigin({ slug: (await params).tinh })), alternates: { canonical: "./" } };
}

export default function ProvinceLayout({ children }: Props) {
  return children;
}
