import { say } from './words';

/** Checks photos before they travel: number, size, kind. What is right is kept; what is not is named. */
interface Limits { most: number; bytes: number }

const megabyte = 1024 * 1024;

function fault(file: File, limits: Limits): string | null {
  if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type)) return say(`${file.name} 不是照片，没有加入。`, `${file.name} is not a photo and was left out.`);
  if (file.size > limits.bytes)
    return say(`${file.name} 有 ${(file.size / megabyte).toFixed(1)} MB，超过 ${limits.bytes / megabyte} MB，没有加入。`,
      `${file.name} has ${(file.size / megabyte).toFixed(1)} MB, more than ${limits.bytes / megabyte} MB, and was left out.`);
  return null;
}

async function draw(file: File, canvas: HTMLCanvasElement): Promise<void> {
  try {
    const picture = await createImageBitmap(file, { resizeWidth: 240, resizeQuality: 'medium' });
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    picture.close();
  } catch {
    canvas.title = say('本机不能预览这种照片，仍会上传', 'This device cannot preview the photo; it is sent all the same');
  }
}

function thumbnail(file: File, drop: () => void): HTMLLIElement {
  const item = document.createElement('li');
  const frame = document.createElement('span');
  frame.className = 'shot';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', file.name);
  frame.append(canvas);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-sm drop';
  button.textContent = say('去掉', 'Remove');
  button.setAttribute('aria-label', say(`去掉 ${file.name}`, `Remove ${file.name}`));
  button.addEventListener('click', drop);
  item.append(frame, button);
  void draw(file, canvas);
  return item;
}

function attach(input: HTMLInputElement): void {
  const box = input.closest<HTMLElement>('[data-photos]');
  const list = box?.querySelector<HTMLElement>('[data-photo-list]');
  const words = box?.querySelector<HTMLElement>('[data-photo-words]');
  if (!box || !list || !words) return;
  const limits: Limits = { most: Number(box.dataset.most ?? 10), bytes: Number(box.dataset.megabytes ?? 20) * megabyte };
  let files: File[] = [];

  const kept = (): number => box.querySelectorAll('input[name=kept]').length;
  const show = (): void => {
    const carrier = new DataTransfer();
    for (const file of files) carrier.items.add(file);
    input.files = carrier.files;
    for (const old of list.querySelectorAll('[data-new]')) old.remove();
    const last = list.querySelector('[data-add]');
    for (const file of files) {
      const item = thumbnail(file, () => { files = files.filter(f => f !== file); words.textContent = ''; show(); input.focus(); });
      item.dataset.new = '';
      list.insertBefore(item, last);
    }
  };
  input.addEventListener('change', () => {
    const faults: string[] = [];
    let left = 0;
    for (const file of [...(input.files ?? [])]) {
      const wrong = fault(file, limits);
      if (wrong) faults.push(wrong);
      else if (files.some(f => f.name === file.name && f.size === file.size && f.lastModified === file.lastModified)) continue;
      else if (files.length + kept() >= limits.most) left++;
      else files.push(file);
    }
    if (left > 0) faults.push(say(`最多 ${limits.most} 张，多出的 ${left} 张没有加入。`, `At most ${limits.most}; ${left} more were left out.`));
    if (faults.length > 0 && files.length > 0) faults.push(say('其余照片都在。', 'The other photos are kept.'));
    words.textContent = faults.join(' ');
    show();
  });
  box.addEventListener('click', event => {
    const drop = (event.target as HTMLElement).closest('[data-drop-kept]');
    drop?.closest('li')?.remove();
  });
}

export function photos(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-photos] input[type=file]')) attach(input);
}
