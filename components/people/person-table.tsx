import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { ACCOUNT_WORDS } from "@/lib/people/account-words";
import { POST_WORDS } from "@/lib/people/words";
import { dateWords } from "@/lib/provinces/dates";
import type { PostCode } from "@/lib/tenancy/actor";

type Line = {
  id: string;
  name: string;
  title: string | null;
  unit: string | null;
  signInName: string | null;
  account: keyof typeof ACCOUNT_WORDS;
  leftOn: string | null;
  posts: PostCode[];
};
const CHIPS = { none: "todo", waiting: "todo", active: "bare", disabled: "na" } as const;

/** People of the province with their posts of today and the state of their account. */
export function PersonTable({ people, home, filtered }: { people: Line[]; home: string; filtered: boolean }) {
  return (
    <DataTable
      name="Người dùng"
      rows={people}
      rowKey={({ id }) => id}
      empty={
        filtered ? (
          <Empty title="Không tìm thấy ai">Thử một từ trong họ tên, bỏ bớt điều kiện lọc.</Empty>
        ) : (
          <Empty
            title="Chưa có ai"
            action={
              <ButtonLink href={`${home}/them`} icon="plus">
                Thêm người
              </ButtonLink>
            }
          >
            Người của các đơn vị do quản trị của tỉnh thêm từng người, hoặc nhập một lần từ Excel.
          </Empty>
        )
      }
      columns={[
        {
          key: "name",
          head: "Họ và tên",
          names: true,
          cell: ({ id, name, title }) => (
            <>
              <Go href={`${home}/${id}`}>{name}</Go>
              {title && <span className="meta sub">{title}</span>}
            </>
          ),
        },
        { key: "unit", head: "Đơn vị", cell: ({ unit }) => unit ?? <span className="meta">Không thuộc đơn vị</span> },
        {
          key: "posts",
          head: "Chức vụ đang giữ",
          cell: ({ posts }) =>
            posts.length > 0 ? posts.map((code) => POST_WORDS[code]).join("; ") : <span className="meta">Chưa có</span>,
        },
        { key: "signIn", head: "Tên đăng nhập", cell: ({ signInName }) => signInName ?? <span className="meta">Chưa đặt</span> },
        {
          key: "account",
          head: "Tài khoản",
          cell: ({ account, leftOn }) =>
            leftOn ? <Chip kind="na">Đến hết {dateWords(leftOn)}</Chip> : <Chip kind={CHIPS[account]}>{ACCOUNT_WORDS[account]}</Chip>,
        },
      ]}
    />
  );
}
