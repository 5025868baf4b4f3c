import type { Metadata } from "next";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Form } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { FeedAddress } from "@/components/year/feed-address";
import { load } from "@/lib/action/load";
import { momentWords } from "@/lib/provinces/dates";
import { ownFeed } from "@/lib/year/feed";
import { WorkShell } from "../../work-shell";
import { endFeed, renewFeed } from "../actions";

export const metadata: Metadata = { title: "Lịch trên điện thoại" };

export default async function FeedPage({ params }: PageProps<"/[tinh]/lich/dien-thoai">) {
  const { tinh } = await params;
  const { actor, it, post } = await load(tinh, "calendar.read", async ({ tx, actor: who }) => ({
    unitId: null,
    feed: await ownFeed(tx, who.personId),
  }));
  const { feed } = it;
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-calendar">
        <PageHead title="Lịch trên điện thoại" crumbs={[{ label: "Lịch năm", href: `/${tinh}/lich` }, { label: "Lịch trên điện thoại" }]}>
          Các ngày trong lịch năm tự hiện trong lịch của điện thoại hoặc máy tính và tự đổi theo.
        </PageHead>
        <div className="cols-even">
          <Panel title="Địa chỉ lịch của Anh/Chị">
            <p>
              {feed
                ? `Đang dùng từ ${momentWords(feed.createdAt)}. ${feed.lastReadAt ? `Đọc lần cuối ${momentWords(feed.lastReadAt)}.` : "Chưa có phần mềm lịch nào đọc."}`
                : "Chưa tạo địa chỉ."}
            </p>
            <Form
              action={renewFeed.bind(null, tinh)}
              submit={feed ? "Đổi địa chỉ mới" : "Tạo địa chỉ"}
              icon="cal"
              extra={
                feed && (
                  <ConfirmForm
                    action={endFeed.bind(null, tinh)}
                    open={{ label: "Tắt lịch trên điện thoại" }}
                    title="Tắt lịch trên điện thoại?"
                    submit="Tắt"
                    safe="Giữ lại"
                    kind="danger"
                    effects={[{ text: "Địa chỉ đang dùng không đọc được nữa." }]}
                  />
                )
              }
            >
              <FeedAddress />
              {feed && <p className="meta">Đổi địa chỉ khi lỡ để lộ: địa chỉ cũ không đọc được nữa.</p>}
            </Form>
          </Panel>
          <Panel title="Cách thêm vào điện thoại">
            <ol className="plain-list">
              <li>Bấm Tạo địa chỉ, rồi Sao chép địa chỉ.</li>
              <li>iPhone: Cài đặt, Lịch, Tài khoản, Thêm tài khoản, Khác, Thêm lịch đã đăng ký, dán địa chỉ.</li>
              <li>Android: mở Google Lịch trên máy tính, Lịch khác, Từ URL, dán địa chỉ.</li>
              <li>Outlook: Thêm lịch, Đăng ký từ web, dán địa chỉ.</li>
            </ol>
            <p className="meta">Lịch chỉ ghi loại việc và ngày; không có tên người, tên đơn vị, điểm số.</p>
          </Panel>
        </div>
      </div>
    </WorkShell>
  );
}
