import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PledgeHall } from "@/components/pledges/hall";
import { Qr } from "@/components/pledges/qr";
import { loadByRead } from "@/lib/action/load";
import { env } from "@/lib/env";
import { boardOf } from "@/lib/pledges/board";
import type { PledgeYear } from "@/lib/pledges/pledge";
import { pledgeByYear } from "@/lib/pledges/queries";
import { hashWords } from "@/lib/pledges/words";
import { dateWords, dayOf } from "@/lib/provinces/dates";

export const metadata: Metadata = { title: "Trình chiếu lễ ký giao ước" };

export default async function HallPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/giao-uoc/trinh-chieu">) {
  const { tinh, khoi, nam } = await params;
  const { it } = await loadByRead<PledgeYear>(tinh, "pledge.read", pledgeByYear(khoi, nam));
  const { pledge, bloc } = it;
  // before the meeting has adopted the text there is nobody to count
  if (!pledge || pledge.state === "draft") redirect(`/${tinh}/khoi/${khoi}/${nam}/giao-uoc` as never);
  const address = pledge.code && new URL(`/${tinh}/xac-minh/${pledge.code}`, env().APP_URL).href;
  const words = pledge.publishedAt ? "Quét để đọc toàn văn và tự kiểm tra mã văn bản" : "Quét để kiểm tra mã văn bản và các đơn vị đã ký";
  return (
    <>
      <PledgeHall
        board={boardOf({ asked: it.asked, pledge })}
        source={`/api/${tinh}/giao-uoc/${pledge.id}/theo-doi`}
        who={bloc.name}
        title={`Ký kết ${pledge.title.charAt(0).toLocaleLowerCase("vi")}${pledge.title.slice(1)}`}
        {...(address && pledge.textHash
          ? {
              check: {
                picture: <Qr text={address} label="Mã QR mở trang xác minh giao ước" />,
                words,
                code: hashWords(pledge.textHash, 4),
              },
            }
          : {})}
        occasion={
          pledge.adoption ? (
            <>
              {pledge.adoption.title}, ngày <b className="num">{dateWords(dayOf(pledge.adoption.startsAt))}</b>
            </>
          ) : (
            bloc.name
          )
        }
      />
      <noscript>
        <meta httpEquiv="refresh" content="15" />
      </noscript>
    </>
  );
}
