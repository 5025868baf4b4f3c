import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ObjectionForm } from "@/components/portal/notices/objection-form";
import { PortalPage } from "@/components/portal/portal-page";
import { Go } from "@/components/ui/go";
import { runningNotice } from "@/lib/portal/notices/queries";
import { freshChallenge } from "@/lib/portal/opinions/proof";
import { freshQuestion } from "@/lib/portal/opinions/question";
import { dateWords } from "@/lib/provinces/dates";
import { leave } from "./actions";

export const metadata: Metadata = { title: "Gửi phản ánh", robots: { index: false } };

/** Made for each visit: every form carries a task of its own for the reader's device. */
export default async function ObjectionPage({ params, searchParams }: PageProps<"/[tinh]/thong-bao/[thongbao]/phan-anh">) {
  await connection();
  const { tinh, thongbao } = await params,
    { "de-nghi": line } = await searchParams,
    found = await runningNotice(tinh, thongbao),
    now = new Date();
  if (!found?.it) notFound();
  const { id, title, endsOn, lines } = found.it;
  return (
    <PortalPage province={found.province}>
      <section className="band">
        <h1>Gửi phản ánh</h1>
        <p className="lead">
          <Go href={`/${tinh}/thong-bao/${id}`}>{title}</Go>. <span className="num">Nhận đến hết ngày {dateWords(endsOn)}.</span>
        </p>
        <ObjectionForm
          tinh={tinh}
          lines={lines}
          line={lines.find((one) => one.id === line)?.id}
          action={leave}
          challenge={await freshChallenge(now)}
          question={freshQuestion(now)}
        />
      </section>
    </PortalPage>
  );
}
