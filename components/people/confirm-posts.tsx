"use client";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { useLive } from "@/components/ui/live";
import { POST_WORDS } from "@/lib/people/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import type { PostCode } from "@/lib/tenancy/actor";

type Post = {
  id: string;
  code: PostCode;
  person: string;
  title: string | null;
  personId: string;
  unit: string | null;
  since: string;
  until: string | null;
  basis: string | null;
  givenBy: string | null;
  givenAt: string;
  notYet: string | null;
};

/** Posts that wait for the second person, ticked one by one or all. */
export function ConfirmPosts({ action, posts, people }: { action: FormAction; posts: Post[]; people: string | null }) {
  const live = useLive();
  const list = useRef<HTMLDivElement>(null);
  const open = posts.filter(({ notYet }) => !notYet);
  const tickAll = () =>
    list.current?.querySelectorAll<HTMLInputElement>("input[type=checkbox]").forEach((box) => {
      box.checked = true;
    });
  if (posts.length === 0)
    return (
      <Empty title="Không có chức vụ nào chờ xác nhận">Chức vụ có quyền do quản trị giao sẽ hiện ở đây, chờ người thứ hai xác nhận.</Empty>
    );
  return (
    <Form
      action={action}
      submit="Xác nhận các chức vụ đã chọn"
      {...(open.length === 0 ? { notYet: "Các chức vụ này do Anh/Chị giao hoặc nhận, nên người khác xác nhận." } : {})}
      extra={live && open.length > 1 ? <Button onClick={tickAll}>Chọn cả {open.length} chức vụ</Button> : undefined}
    >
      <div ref={list}>
        <DataTable
          name="Chức vụ chờ xác nhận"
          rows={posts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "pick",
              head: "Chọn",
              width: "130px",
              cell: ({ id, person, notYet }) =>
                notYet ? (
                  <span className="meta">{notYet}</span>
                ) : (
                  <label className="opt opt--cell">
                    <input type="checkbox" name="ids[]" value={id} />
                    <span className="sr">Chọn chức vụ của {person}</span>
                  </label>
                ),
            },
            {
              key: "person",
              head: "Người được giao",
              names: true,
              cell: ({ person, personId, title }) => (
                <>
                  {people ? <Go href={`${people}/${personId}`}>{person}</Go> : person}
                  {title && <span className="meta sub">{title}</span>}
                </>
              ),
            },
            {
              key: "post",
              head: "Chức vụ",
              cell: ({ code, unit }) => (
                <>
                  {POST_WORDS[code]}
                  {unit && <span className="meta sub">{unit}</span>}
                </>
              ),
            },
            {
              key: "since",
              head: "Thời gian",
              cell: ({ since, until }) => (
                <span className="num">
                  từ {dateWords(since)}
                  {until && ` đến hết ${dateWords(until)}`}
                </span>
              ),
            },
            { key: "basis", head: "Căn cứ", cell: ({ basis }) => basis ?? <span className="meta">Không ghi</span> },
            {
              key: "given",
              head: "Người giao",
              cell: ({ givenBy, givenAt }) => (
                <>
                  {givenBy ?? "Khi cài đặt"}
                  <span className="meta sub num">{momentWords(givenAt)}</span>
                </>
              ),
            },
          ]}
        />
      </div>
    </Form>
  );
}
