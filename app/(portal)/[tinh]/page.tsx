import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { crestHref } from "@/components/portal/face/crest";
import { ProvinceFront } from "@/components/portal/province-front";
import { frontOf } from "@/lib/portal/published";
import { fullNameOf } from "@/lib/portal/words";

type Props = { params: Promise<{ tinh: string }> };

// Made at the first visit, made again when something is published (lib/portal/renew.ts). Another instance of the
// application learns of it by time: at most a minute later.
export const revalidate = 57;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await frontOf((await params).tinh);
  if (!found) return {};
  const name = fullNameOf(found.province),
    description = `Tin khối, cụm thi đua và xác minh giao ước thi đua của ${name}.`;
  const crest = crestHref(found.province.slug, found.province.crestId),
    siteName = `Cổng thi đua, khen thưởng ${found.province.name}`;
  return {
    title: name,
    description,
    openGraph: {
      title: `Cổng thi đua, khen thưởng ${name}`,
      description,
      locale: "vi_VN",
      type: "website",
      url: "./",
      siteName,
      images: crest ? [{ url: crest, alt: `Biểu trưng ${name}` }] : [],
    },
  };
}

export default async function ProvincePage({ params }: Props) {
  const found = await frontOf((await params).tinh);
  if (!found) notFound();
  return <ProvinceFront province={found.province} front={found.it} />;
}
