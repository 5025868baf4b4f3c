import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PledgeProof } from "@/components/portal/pledge-proof";
import { hashGroups, pledgeByCode } from "@/lib/portal/published-pledge";

type Props = { params: Promise<{ tinh: string; ma: string }> };

// Signatures come one by one: this page is asked at each visit, so that it never shows fewer than there are.
export const dynamic = "force-dynamic";

async function found({ params }: Props) {
  const { tinh, ma } = await params;
  const answer = await pledgeByCode(tinh, decodeURIComponent(ma));
  if (!answer?.it) notFound();
  return { province: answer.province, pledge: answer.it };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { pledge } = await found(props);
  const description = `${pledge.title}: ${pledge.blocName}, năm ${pledge.year}. Đơn vị đã ký, thời điểm ký và mã băm của nội dung.`;
  return {
    title: `Xác minh ${pledge.code}`,
    description,
    openGraph: { title: pledge.title, description, type: "article", locale: "vi_VN" },
  };
}

/** What a code stands for. */
export default async function ProofPage(props: Props) {
  const { province, pledge } = await found(props);
  return <PledgeProof province={province} pledge={pledge} groups={hashGroups(pledge.textHash)} />;
}
