import { STRING_TABLES, stringsOf } from '../../strings/strings.ts';

/**
 * Names that editors type in their own language for our fields, by our name, with spaces between. Accents and capitals do
 * not count, and neither does a hyphen or a line below between words.
 */
const FIELDS: Readonly<Record<string, string>> = {
  headline: 'titulo titular encabezado titre titel titolo manchete kop schlagzeile überschrift عنوان 見出し タイトル',
  title: 'titulo titre titel titolo عنوان タイトル',
  name: 'nombre nom nome naam اسم 名前 名称',
  standfirst:
    'entradilla subtitulo bajada resumen sousTitre chapo chapeau resume untertitel vorspann sottotitolo occhiello sommario lead inleiding ondertitel lide مقدمة リード',
  description: 'descripcion beschreibung descrizione descricao beschrijving وصف 説明',
  kicker: 'antetitulo cintillo surtitre dachzeile soprattitolo chapeu bovenkop تمهيد 袖見出し',
  section: 'seccion rubrique ressort rubrik sezione secao seccao editoria rubriek sectie قسم 分野 セクション',
  published: 'publicado fecha publie date veröffentlicht datum pubblicato data gepubliceerd تاريخ منشور 公開 日付',
  updated: 'actualizado misAJour majLe aktualisiert aggiornato atualizado bijgewerkt محدث 更新',
  date: 'fecha datum data تاريخ 日付',
  byline:
    'autor autora autores firma firmas auteur auteurs signature verfasser autorin autore autrice autori assinatura كاتب 筆者 著者',
  author: 'autor autora auteur autore كاتب 筆者 著者',
  role: 'cargo puesto rol fonction role funktion rolle ruolo funcao functie منصب 役職',
  photo: 'foto fotografia imagen bild afbeelding immagine imagem صورة 写真 画像',
  src: 'archivo fichero fichier datei file arquivo ficheiro bestand ملف ファイル',
  alt: 'texto-alternativo texte-alternatif alternativtext testo-alternativo alternatieve-tekst نص-بديل 代替テキスト',
  caption: 'pie pie-de-foto leyenda legende bildunterschrift didascalia legenda bijschrift تعليق キャプション',
  credit: 'credito creditos fotografo photographe fotograf bildnachweis crediti fotograaf مصور 撮影',
  dateline: 'lugar data-localidad lieu ort spitzmarke luogo local plaats مكان 発信地',
  city: 'ciudad ville stadt citta cidade stad مدينة 都市 市',
  region: 'provincia bundesland regione estado provincie منطقة 地域',
  country: 'pais pays land paese بلد 国',
  tags: 'etiquetas etiqueta temas mots-cles schlagwörter schlagworte themen parole-chiave etichette palavras-chave trefwoorden وسوم タグ',
  status: 'estado statut etat stato situacao toestand حالة 状態',
  type: 'tipo genero art typ genre soort نوع 種類',
  series: 'serie reihe reeks سلسلة 連載',
  part: 'parte partie teil deel جزء 回',
  corrections: 'correcciones berichtigungen korrekturen correzioni correcoes correcties تصويبات 訂正',
  text: 'texto texte testo tekst نص 本文',
  lang: 'idioma lengua langue sprache lingua taal لغة 言語',
  embargo: 'sperrfrist embargo-hasta حظر 解禁',
  comments: 'comentarios commentaires kommentare commenti comentários reacties تعليقات コメント',
  email: 'correo courriel posta correio بريد メール',
  phone: 'telefono telephone telefon telefoon هاتف 電話',
};

/** Words for values that are on no page, by our value. */
const VALUES: Readonly<Record<string, string>> = {
  published:
    'publicado publicada publie publiee veröffentlicht pubblicato pubblicata gepubliceerd منشور 公開 publish public live scheduled',
  draft: 'privado private pending',
  retracted: 'retirado retirada retractado retire zurückgezogen ritirato ingetrokken مسحوب 撤回 withdrawn',
  killed: 'eliminado borrado supprime gelöscht eliminato apagado verwijderd محذوف 削除 deleted',
  correction: 'correccion berichtigung korrektur correzione correcao correctie rectificatie تصويب 訂正',
  clarification: 'aclaracion precision klarstellung precisazione esclarecimento verduidelijking توضيح 補足',
  retraction: 'retractacion retractation widerruf ritrattazione retratacao intrekking سحب 撤回',
};

/** The field among some that a word of another language means. */
export function foreignField(word: string, known: readonly string[]): string | undefined {
  const wanted = plain(word);
  return known.find((name) => Object.hasOwn(FIELDS, name) && wordsOf(FIELDS[name]).includes(wanted));
}

/** The value among some that a word of another language means. */
export function foreignValue(word: string, options: readonly string[]): string | undefined {
  const wanted = plain(word);
  return options.find((value) => [...wordsOf(VALUES[value]), ...(labels().get(value) ?? [])].includes(wanted));
}

let printed: Map<string, string[]> | undefined;

/** The words that pages print for values, in every language: the labels of drafts and of types of stories. */
function labels(): Map<string, string[]> {
  if (printed) return printed;
  printed = new Map();
  for (const language of Object.keys(STRING_TABLES)) {
    const { storyTypes, story } = stringsOf(language);
    for (const [value, label] of Object.entries({ ...storyTypes, draft: story.standing.draft }))
      printed.set(value, [...(printed.get(value) ?? []), plain(label)]);
  }
  return printed;
}

function wordsOf(text = ''): string[] {
  return text.split(' ').map(plain);
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[\p{Mn}\s_-]/gu, '')
    .toLowerCase();
}
