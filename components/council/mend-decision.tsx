import { DecisionForm, type Lines } from "@/components/council/decision-form";
import { RestsPanel } from "@/components/council/rested";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { SearchForm } from "@/components/ui/search-form";
import { type DecisionShown, ITEMS_A_PAGE, type ItemsAsked } from "@/lib/council/decision-queries";
import { wordsOf } from "@/lib/problems/catalogue";
import { formatNumber } from "@/lib/provinces/numbers";

export type MendingKind = "ERRATUM" | "ANNULMENT" | "RECOVERY";
const WORDS = {
  ERRATUM: {
    title: "Soạn quyết định đính chính",
    of: "Đính chính",
    list: "Nội dung được đính chính",
    all: "Toàn bộ danh sách",
    folder: "dinh-chinh",
  },
  ANNULMENT: {
    title: "Soạn quyết định hủy bỏ",
    of: "Hủy bỏ",
    list: "Nội dung bị hủy bỏ",
    all: "Hủy bỏ toàn bộ danh sách",
    folder: "huy-bo",
  },
  RECOVERY: {
    title: "Soạn quyết định thu hồi hiện vật, tiền thưởng",
    of: "Thu hồi hiện vật, tiền thưởng theo",
    list: "Nội dung thu hồi",
    all: "Thu hồi của mọi nội dung đã hủy bỏ",
    folder: "thu-hoi",
  },
} satisfies Record<MendingKind, Record<string, string>>;

/** Why nothing can be made of this decision now; null where something can. */
function hindered(it: DecisionShown, kind: MendingKind): Parameters<typeof wordsOf>[0] | null {
  if (it.kind !== "AWARD" || it.state === "draft") return "decision.not_issued";
  if (kind === "RECOVERY")
    return it.mendedBy.some((one) => one.kind === "ANNULMENT" && one.state !== "draft") ? null : "decision.item_not_annulled";
  return it.state === "annulled" ? "decision.annulled_already" : null;
}

type Props = { tinh: string; it: DecisionShown; asked: ItemsAsked; kind: MendingKind; id: string; action: FormAction };

/** A new decision that corrects or annuls an older one, or takes back what it gave; what rests on the older one is said first. */
export function MendDecision({ tinh, it, asked, kind, id, action }: Props) {
  const { title, of, list, all, folder } = WORDS[kind],
    home = `/${tinh}/ban/quyet-dinh`,
    here = `${home}/${it.id}/${folder}`,
    why = hindered(it, kind);
  const lines = it.items.filter(({ annulled, recovered }) => (kind === "RECOVERY" ? annulled && !recovered : !annulled)),
    long = it.count > ITEMS_A_PAGE;
  const boxes: Lines[] = [
    {
      name: "proposals",
      label: list,
      chosen: kind === "ANNULMENT" && !long ? lines.map(({ proposalId }) => proposalId) : [],
      options: lines.map(({ proposalId, subjectName, titleName, registerNo }) => ({
        value: proposalId,
        label: `${titleName}: ${subjectName}`,
        hint: `Số sổ ${registerNo ?? ""}`,
      })),
    },
    ...(long
      ? [
          {
            name: "whole" as const,
            label: "Hoặc",
            chosen: [],
            options: [{ value: "all", label: `${all} (danh sách có ${formatNumber(it.count)} dòng)` }],
          },
        ]
      : []),
  ];
  return (
    <div className="on-awards">
      <PageHead
        title={title}
        crumbs={[{ label: "Quyết định", href: home }, { label: `Số ${it.number}`, href: `${home}/${it.id}` }, { label: title }]}
      >{`Đối với Quyết định số ${it.number}: ${it.title}`}</PageHead>
      {kind === "ANNULMENT" && !why && (
        <>
          <Before it={it} />
          <RestsPanel tinh={tinh} rests={it.rests} />
        </>
      )}
      {why ? (
        <Empty title="Không lập được từ quyết định này">{wordsOf(why)}</Empty>
      ) : (
        <Panel>
          {long && <SearchForm label="Tìm trong danh sách" value={asked.words} clear={here} />}
          <DecisionForm
            action={action}
            submit="Lưu dự thảo"
            lines={boxes}
            it={{
              id,
              annulsId: it.id,
              kind,
              number: "",
              signedOn: it.today,
              signerName: it.signerName,
              signerTitle: it.level === "PROVINCE" ? it.signerTitle : "",
              orderReason: null,
              reason: null,
              title: `${of} Quyết định số ${it.number}`,
            }}
          />
        </Panel>
      )}
    </div>
  );
}

const Before = ({ it }: { it: DecisionShown }) => (
  <Note kind="warn" title={`Quyết định này có ${formatNumber(it.count)} dòng trong Sổ vàng`}>
    <p>Số vào sổ giữ nguyên và ghi Đã hủy bỏ; không xóa gì.{it.publishedAt && " Trang công khai cũng ghi Đã hủy bỏ."}</p>
  </Note>
);
