import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

type GoProps = Omit<ComponentProps<"a">, "href"> & { href: string };

/**
 * Every link of the product. Rooms are dynamic pages, so nothing is fetched ahead; files, anchors and other sites stay plain links.
 * `<Go href="/tinh-mau/viec">Việc cần làm</Go>`
 */
export function Go({ href, children, ...rest }: GoProps) {
  const leavesTheApp = /^(#|[a-z]+:|\/api\/)/.test(href) || rest.download !== undefined || rest.target !== undefined;
  if (leavesTheApp) return <a href={href} {...rest}>{children}</a>;
  return <Link href={href as Route} prefetch={false} {...rest}>{children}</Link>;
}
