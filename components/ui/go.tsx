import type { ComponentProps } from "react";

type GoProps = Omit<ComponentProps<"a">, "href"> & { href: string };

/**
 * Every link of the product, as the browser knows it; components/layout/soft-links.tsx lets those within the application go without a new load.
 * Next's own Link would be a part of the browser's script for each of them, drawn twice on the server.
 * `<Go href="/tinh-mau/viec">Việc cần làm</Go>`
 */
export function Go({ href, children, ...rest }: GoProps) {
  return (
    <a href={href} {...rest}>
      {children}
    </a>
  );
}
