/** Changes the document at a steady rate, as a long reply does; for measurements. */
export async function mutate(perSecond: number, seconds: number): Promise<number> {
  const list = document.createElement('div');
  list.hidden = true;
  document.body.append(list);
  const start = performance.now();
  let done = 0;
  for (;;) {
    const passed = (performance.now() - start) / 1_000;
    const due = Math.floor(Math.min(passed, seconds) * perSecond);
    for (; done < due; done += 1) {
      const item = document.createElement('span');
      item.textContent = String(done);
      list.append(item);
      if (list.childElementCount > 200) list.firstElementChild?.remove();
    }
    if (passed >= seconds) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  list.remove();
  return done;
}
