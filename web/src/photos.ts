import { say } from './words';

/**
 * Checks photos and other attachments before they travel: number, size, kind. What is right is kept; what is not is named. Of each photo a
 * small picture is made here and sent beside it, so that a list of photos need not load twenty megabytes each; without scripts the photo is shown.
 */
interface Limits { most: number; bytes: number; any: boolean }

const megabyte = 1024 * 1024;
/** Pixels along the longer side, and the bytes that the server takes at most. */
const smallSide = 480, smallBytes = 90 * 1024;
const photo = /^image\/(jpeg|png|webp|heic|heif)$/;
const other = /\.(m4a|mp3|wav|ogg|oga|opus|amr|webm|weba|mp4|m4v|mov|pdf|docx|xlsx|csv|txt)$/i;

function fault(file: File, limits: Limits): string | null {
  if (limits.any && !photo.test(file.type) && !other.test(file.name))
    return say(`${file.name} 不是可以收的照片、录音、视频或文档，没有加入。`, `${file.name} is no photo, sound, video or document that can be taken, and was left out.`);
  if (!limits.any && !photo.test(file.type)) return say(`${file.name} 不是照片，没有加入。`, `${file.name} is not a photo and was left out.`);
  if (file.size > limits.bytes)
    return say(`${file.name} 有 ${(file.size / megabyte).toFixed(1)} MB，超过 ${limits.bytes / megabyte} MB，没有加入。`,
      `${file.name} has ${(file.size / megabyte).toFixed(1)} MB, more than ${limits.bytes / megabyte} MB, and was left out.`);
  return null;
}

async function draw(file: File, canvas: HTMLCanvasElement): Promise<void> {
  const whole = await createImageBitmap(file);
  const scale = Math.min(1, smallSide / Math.max(whole.width, whole.height));
  canvas.width = Math.max(1, Math.round(whole.width * scale));
  canvas.height = Math.max(1, Math.round(whole.height * scale));
  const pen = canvas.getContext('2d');
  if (pen) pen.imageSmoothingQuality = 'high';
  pen?.drawImage(whole, 0, 0, canvas.width, canvas.height);
  whole.close();
}

function encode(canvas: HTMLCanvasElement): string | null {
  for (const quality of [0.8, 0.6, 0.4]) {
    const made = canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
    if (made.length > 0 && made.length * 0.75 < smallBytes) return made;
  }
  return null;
}

/** The small picture travels as a field of the form, with the number of the file to which it belongs. */
async function prepare(file: File, index: number, item: HTMLElement, canvas: HTMLCanvasElement): Promise<void> {
  try {
    await draw(file, canvas);
    const made = file.size > smallBytes ? encode(canvas) : null;
    if (!made || !item.isConnected) return;
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'thumb';
    field.value = `${index}:${made}`;
    item.append(field);
  } catch {
    canvas.title = say('本机不能预览这种照片，仍会上传', 'This device cannot preview the photo; it is sent all the same');
  }
}

function preview(file: File, index: number, item: HTMLElement): HTMLElement {
  if (!photo.test(file.type)) {
    const words = document.createElement('span');
    words.textContent = `${file.name} · ${file.size < megabyte ? `${Math.ceil(file.size / 1024)} KB` : `${(file.size / megabyte).toFixed(1)} MB`}`;
    return words;
  }
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', file.name);
  void prepare(file, index, item, canvas);
  return canvas;
}

function thumbnail(file: File, index: number, drop: () => void): HTMLLIElement {
  const item = document.createElement('li');
  const frame = document.createElement('span');
  frame.className = 'shot';
  frame.append(preview(file, index, item));
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-sm drop';
  button.textContent = say('去掉', 'Remove');
  button.setAttribute('aria-label', say(`去掉 ${file.name}`, `Remove ${file.name}`));
  button.addEventListener('click', drop);
  item.append(frame, button);
  return item;
}

function attach(input: HTMLInputElement): void {
  const box = input.closest<HTMLElement>('[data-photos]');
  const list = box?.querySelector<HTMLElement>('[data-photo-list]');
  const words = box?.querySelector<HTMLElement>('[data-photo-words]');
  if (!box || !list || !words) return;
  const limits: Limits = { most: Number(box.dataset.most ?? 10), bytes: Number(box.dataset.megabytes ?? 20) * megabyte, any: box.dataset.any === 'yes' };
  let files: File[] = [];

  const kept = (): number => box.querySelectorAll('input[name=kept]').length;
  const show = (): void => {
    const carrier = new DataTransfer();
    for (const file of files) carrier.items.add(file);
    input.files = carrier.files;
    for (const old of list.querySelectorAll('[data-new]')) old.remove();
    const last = list.querySelector('[data-add]');
    for (const [index, file] of files.entries()) {
      const item = thumbnail(file, index, () => { files = files.filter(f => f !== file); words.textContent = ''; show(); input.focus(); });
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
    if (left > 0) faults.push(say(`最多 ${limits.most} 件，多出的 ${left} 件没有加入。`, `At most ${limits.most}; ${left} more were left out.`));
    if (faults.length > 0 && files.length > 0) faults.push(say('其余的都在。', 'The others are kept.'));
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
