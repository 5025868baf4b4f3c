import { crestHref } from "@/components/portal/face/crest";
import { FaceForm } from "@/components/portal/face/face-form";
import { FacePreview } from "@/components/portal/face/face-preview";
import { OwnHost } from "@/components/portal/face/own-host";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Go } from "@/components/ui/go";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { load } from "@/lib/action/load";
import { env } from "@/lib/env";
import { faceOfProvince } from "@/lib/portal/face/queries";
import { momentWords } from "@/lib/provinces/dates";
import { fileHref } from "@/lib/storage/words";
import { WorkShell } from "../../work-shell";
import { publish, reset, save } from "./actions";

export const metadata = { title: "Tên, biểu trưng và màu của tỉnh" };

export default async function FacePage({ params }: PageProps<"/[tinh]/quan-tri/nhan-dien">) {
  const { tinh } = await params;
  const { actor, it, post } = await load(tinh, "face.keep", faceOfProvince);
  const { shown, version } = it,
    same = shown
      ? it.publishedVersion === version
      : Object.entries(it.blank).every(([field, value]) => it[field as keyof typeof it.blank] === value);
  const hidden = { version: String(version) };
  return (
    <WorkShell
      actor={actor}
      post={post}
      scope={{ roomLabel: "Quản trị", roomName: "Tên, biểu trưng, màu", roomHref: `/${tinh}/quan-tri/nhan-dien` }}
      face={{ officialName: shown?.officialName ?? null, accent: shown?.accent ?? null, crestId: shown?.crestId ?? null }}
    >
      <PageHead
        title="Tên, biểu trưng và màu của tỉnh"
        crumbs={[{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Tên, biểu trưng, màu" }]}
      >
        {shown ? `Cổng đang dùng bản công bố lúc ${momentWords(shown.publishedAt)}.` : "Cổng đang dùng mặc định."}{" "}
        {same ? "" : "Có thay đổi chưa công bố."} <Go href={`/${tinh}/lien-he`}>Xem cổng</Go>
      </PageHead>
      <Panel title="Sửa">
        <FaceForm key={version} action={save.bind(null, tinh)} face={it} />
      </Panel>
      <Panel title="Xem trước" id="xem-truoc">
        <p className="meta">{same ? (shown ? "Bản đang dùng." : "Mặc định của hệ thống, đang dùng.") : "Bản đã lưu, chưa công bố."}</p>
        <FacePreview
          tinh={tinh}
          shown={{
            ...it,
            crest: it.crestId ? (it.crestId === shown?.crestId ? crestHref(tinh, it.crestId) : fileHref(tinh, it.crestId)) : undefined,
          }}
        />
        {(shown || !same) && (
          <div className="acts">
            {!same && (
              <ConfirmForm
                action={publish.bind(null, tinh)}
                hidden={hidden}
                open={{ label: "Công bố", kind: "primary" }}
                title="Dùng bản này trên cổng?"
                submit="Công bố"
                safe="Chưa công bố"
                effects={[
                  { text: "Mọi trang công khai của tỉnh và đầu trang làm việc đổi ngay, trên mọi máy chủ." },
                  { text: "Tên trên biên bản, tờ trình, quyết định không đổi." },
                ]}
              />
            )}
            <ConfirmForm
              action={reset.bind(null, tinh)}
              hidden={hidden}
              open={{ label: "Trở về mặc định" }}
              title="Trở về mặc định?"
              submit="Trở về mặc định"
              safe="Giữ nguyên"
              kind="danger"
              effects={[
                {
                  text: "Tên, biểu trưng, màu, người chịu trách nhiệm, địa chỉ, điện thoại, thư điện tử đã ghi ở đây bị bỏ, cả bản đang dùng trên cổng.",
                },
              ]}
            />
          </div>
        )}
      </Panel>
      <Panel title="Tên miền riêng" id="ten-mien">
        <OwnHost host={it.host} home={new URL(env().APP_URL).host} tinh={tinh} />
      </Panel>
    </WorkShell>
  );
}
