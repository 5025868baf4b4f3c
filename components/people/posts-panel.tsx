"use client";
import { Chip } from "@/components/ui/chip";
import { Dialog } from "@/components/ui/dialog";
import { Empty } from "@/components/ui/empty";
import { DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { GIVEN_POSTS, POST_STATE_WORDS, stateOfPost, type PostDates } from "@/lib/people/post-rules";
import { POST_WORDS } from "@/lib/people/words";
import { dateWords } from "@/lib/provinces/dates";

type Post = PostDates & {
  id: string;
  version: number;
  unit: string | null;
  basis: string | null;
  givenBy: string | null;
  confirmedBy: string | null;
  endReason: string | null;
};
type Props = {
  person: { id: string; unitId: string | null };
  posts: Post[];
  units: { id: string; name: string }[];
  today: string;
  give: FormAction;
  end: FormAction;
  confirmAt: string;
};

const CHIPS = { waiting: "todo", coming: "todo", held: "bare", over: "na" } as const;

/** Posts held and held before; one given, one ended. */
export function PostsPanel({ person, posts, units, today, give, end, confirmAt }: Props) {
  return (
    <Panel
      title="Chức vụ"
      className="no-print"
      aside={
        <Dialog open={{ label: "Giao chức vụ", icon: "plus" }} title="Giao chức vụ" safe="Chưa giao">
          {(safe) => (
            <Form
              action={give}
              submit="Giao chức vụ"
              extra={safe}
              className="form--dialog"
              bodyClass="dialog__body"
              footClass="dialog__foot"
            >
              <HiddenField name="personId" value={person.id} />
              <SelectField
                name="post"
                label="Chức vụ"
                empty="Chọn chức vụ"
                options={GIVEN_POSTS.map((code) => ({ value: code, label: POST_WORDS[code] }))}
                hint="Chức vụ có quyền ký, duyệt, bỏ phiếu hoặc quản trị có hiệu lực sau khi người thứ hai xác nhận."
              />
              <SelectField
                name="unitId"
                label="Tại đơn vị"
                empty="Không gắn với đơn vị"
                defaultValue={person.unitId ?? ""}
                options={units.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <DateField name="since" label="Từ ngày" defaultValue={today} />
              <DateField name="until" label="Đến hết ngày" optional hint="Để trống nếu chưa biết ngày kết thúc." />
              <TextField name="basis" label="Căn cứ" optional hint="Quyết định, công văn cử người: số, ký hiệu, ngày." autoComplete="off" />
            </Form>
          )}
        </Dialog>
      }
    >
      {posts.length === 0 && (
        <Empty title="Chưa có chức vụ">Chức vụ quyết định người này thấy gì và làm được gì. Bấm Giao chức vụ để bắt đầu.</Empty>
      )}
      <ul className="post-list">
        {posts.map((post) => {
          const state = stateOfPost(post, today);
          return (
            <li key={post.id}>
              <div>
                <b>{POST_WORDS[post.code]}</b>
                {post.unit && <span>, {post.unit}</span>}
                <p className="meta num">
                  Từ {dateWords(post.since)}
                  {post.until && ` đến hết ${dateWords(post.until)}`}
                  {post.basis && `, theo ${post.basis}`}
                  {post.givenBy && `, ${post.givenBy} giao`}
                  {post.confirmedBy && `, ${post.confirmedBy} xác nhận`}
                  {post.endReason && `. Kết thúc: ${post.endReason}`}
                </p>
              </div>
              <Chip kind={CHIPS[state]}>{POST_STATE_WORDS[state]}</Chip>
              {state === "waiting" && <Go href={confirmAt}>Xem nơi xác nhận</Go>}
              {state !== "over" && post.endedFrom === null && <EndPost post={post} today={today} end={end} />}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function EndPost({ post, today, end }: { post: Post; today: string; end: FormAction }) {
  return (
    <Dialog
      open={{ label: "Kết thúc", small: true, kind: "danger" }}
      title={`Kết thúc chức vụ ${POST_WORDS[post.code]}?`}
      safe="Giữ chức vụ"
    >
      {(safe) => (
        <Form
          action={end}
          submit="Kết thúc chức vụ"
          kind="danger"
          extra={safe}
          className="form--dialog"
          bodyClass="dialog__body"
          footClass="dialog__foot"
        >
          <p className="soft">
            Từ ngày ghi dưới đây người này không còn quyền của chức vụ, kể cả khi đang đăng nhập. Việc đã làm giữ nguyên tên và chức vụ lúc
            đó.
          </p>
          <HiddenField name="id" value={post.id} />
          <HiddenField name="version" value={String(post.version)} />
          <DateField name="from" label="Thôi giữ từ ngày" defaultValue={post.since > today ? post.since : today} />
          <TextField name="reason" label="Lý do" hint="Ví dụ: Nghỉ hưu theo Quyết định 45/QĐ-UBND ngày 01/03/2026." autoComplete="off" />
        </Form>
      )}
    </Dialog>
  );
}
