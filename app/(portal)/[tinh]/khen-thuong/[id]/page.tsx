import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublicDecisionView } from "@/components/portal/public-decision";
import { publicDecision } from "@/lib/portal/honours";

type Props = { params: Promise<{ tinh: string; id: string }> };

export const revalidate = 57;
export const generateStaticParams = () => [];

async function found({ params }: Props) {
  const { tinh, id } = await params;
  const answer = await publicDecision(tinh, id);
  if (!answer?.it) notFound();
  return { province: answer.province, it: answer.it };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { it } = await found(props);
  return { title: `Quyết định số ${it.number}`, description: it.title };
}

export default async function PublicDecisionPage(props: Props) {
  const { province, it } = await found(props);
  return <PublicDecisionView province={province} it={it} />;
}
