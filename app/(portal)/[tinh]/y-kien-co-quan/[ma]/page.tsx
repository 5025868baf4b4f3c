import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { AgencyView } from "@/components/council/opinions/agency-view";
import { CodeForm } from "@/components/council/opinions/agency-forms";
import { PortalPage } from "@/components/portal/portal-page";
import { askedAgain } from "@/lib/council/opinions/answer";
import { answerOpinion, openDossier } from "./actions";

export const metadata: Metadata = {
  title: "Cho ý kiến về hồ sơ khen thưởng",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

/** By a link and a code, without an account. An address that leads nowhere looks like any other: it asks for the code. */
export default async function AgencyOpinionPage({ params }: PageProps<"/[tinh]/y-kien-co-quan/[ma]">) {
  await connection();
  const { tinh, ma } = await params;
  const found = await askedAgain(tinh, ma);
  if (!found) notFound();
  return (
    <PortalPage province={found.province}>
      {found.it ? (
        <AgencyView it={found.it} tinh={tinh} token={ma} answer={answerOpinion} />
      ) : (
        <section className="band">
          <h1>Cho ý kiến về hồ sơ khen thưởng</h1>
          <p className="lead">
            Dành cho cơ quan được cơ quan thi đua, khen thưởng của tỉnh hỏi ý kiến về một hồ sơ. Nhập mã để mở hồ sơ; không cần tài khoản.
          </p>
          <CodeForm action={openDossier} tinh={tinh} token={ma} />
        </section>
      )}
    </PortalPage>
  );
}
