import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { ContactTable } from "@/components/contacts/contact-table";
import { ButtonLink } from "@/components/ui/button";
import { CopyBox } from "@/components/ui/copy-box";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { contactList, type ContactList } from "@/lib/blocs/contact-queries";
import { WorkShell } from "../../../../work-shell";

export const metadata: Metadata = { title: "Đầu mối liên hệ" };

export default async function BlocContactsPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/dau-moi">) {
  const { tinh, khoi, nam } = await params,
    { actor, it, post } = await loadByRead<ContactList>(tinh, "contact.list", contactList(khoi, nam));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    here = `${year}/dau-moi`,
    missing = it.units.filter(({ contacts }) => contacts.length < 2).map(({ name }) => name);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title={`Đầu mối liên hệ, năm ${it.year}`}
        crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Đầu mối liên hệ" }]}
        acts={
          <ButtonLink href={`${here}/in`} icon="file">
            Bản in, bản Word
          </ButtonLink>
        }
      >
        Mỗi đơn vị một lãnh đạo phụ trách và một cán bộ theo dõi, do đơn vị ghi. Thông tin cá nhân, chỉ thư ký khối và cơ quan chuyên trách
        xem.
      </PageHead>
      <Panel
        title={`Các đơn vị (${it.units.length})`}
        flush
        aside={
          missing.length > 0 && (
            <CopyBox
              small
              text={`Kính gửi các đơn vị: ${missing.join("; ")}.\n${it.bloc.name} đề nghị đơn vị ghi đủ lãnh đạo phụ trách và cán bộ theo dõi thi đua ở mục Đầu mối liên hệ. Trân trọng.`}
            />
          )
        }
      >
        <ContactTable units={it.units} />
      </Panel>
    </WorkShell>
  );
}
