import type { Metadata } from "next";
import { BlocForm } from "@/components/blocs/bloc-form";
import { BlocTable } from "@/components/blocs/bloc-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { blocList, type BlocList } from "@/lib/blocs/queries";
import { WorkShell } from "../work-shell";
import { addNewBloc } from "./actions";

export const metadata: Metadata = { title: "Khối, cụm thi đua" };

export default async function BlocsPage({ params }: PageProps<"/[tinh]/khoi">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<BlocList>(tinh, "bloc.list", blocList);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-year">
        <PageHead
          title="Khối, cụm thi đua"
          acts={
            may("bloc.keep", actor, {}) && (
              <>
                <ButtonLink href={`/${tinh}/ban/ho-so-cu`} icon="sheet">
                  Nhập hồ sơ các năm trước
                </ButtonLink>
                <BlocForm action={addNewBloc.bind(null, tinh)} kind="primary" />
              </>
            )
          }
        >
          {`Tỉnh có ${it.blocs.length} khối, cụm. Mỗi khối có năm đang theo dõi và hồ sơ các năm trước.`}
        </PageHead>
        <BlocTable blocs={it.blocs} home={`/${tinh}`} />
      </div>
    </WorkShell>
  );
}
