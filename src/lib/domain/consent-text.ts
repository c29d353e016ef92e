import type { ResidentLanguage } from './resident-words/index.ts';

/**
 * What a resident hears or reads before their data goes to another organisation. With each agreement the version and
 * the language are kept: whoever changes a text, changes the version.
 */
export const consentText: {
	readonly version: string;
	readonly texts: Readonly<Record<ResidentLanguage, string>>;
} = {
	version: '2026-11',
	texts: {
		nl: 'Mag ik uw vraag doorgeven aan iemand die u kan helpen? Ik deel alleen wat nodig is: uw vraag, wat u al hebt geprobeerd, hoe u genoemd wilt worden en hoe men u bereikt. Alleen de mensen die u helpen, zien dit. Zo hoeft u uw verhaal niet opnieuw te vertellen. U mag nee zeggen. U mag ook later stoppen: zeg het tegen mij, bel ons, of kies ‘stop’ met de code op uw kaart. Dan ziet de ander uw gegevens niet meer. Na afloop wissen wij alles.',
		en: 'May I pass your question on to someone who can help you? I share only what is needed: your question, what you have tried, what you want to be called and how to reach you. Only the people who help you see this. Then you need not tell your story again. You may say no. You may also stop later: tell me, call us, or choose ‘stop’ with the code on your card. Then the other no longer sees your details. When it is over we erase everything.',
		ar: 'هل يمكنني إحالة طلبك إلى شخص يستطيع مساعدتك؟ أشارك فقط ما هو ضروري: طلبك، وما جربته من قبل، والاسم الذي تفضله، وكيفية التواصل معك. لا يرى ذلك إلا من يساعدونك. بهذا لا تضطر إلى رواية قصتك من جديد. يمكنك أن تقول لا. ويمكنك أيضًا التوقف لاحقًا: أخبرني، أو اتصل بنا، أو اختر «أوقفوا طلبي» بالرمز الموجود على بطاقتك. عندئذٍ لا يرى الطرف الآخر بياناتك بعد ذلك. وبعد الانتهاء نمحو كل شيء.',
		tr: 'Sorunuzu size yardım edebilecek birine iletebilir miyim? Yalnızca gerekli olanı paylaşırım: sorunuz, daha önce denedikleriniz, size nasıl hitap edileceği ve size nasıl ulaşılacağı. Bunu yalnızca size yardım eden kişiler görür. Böylece hikâyenizi yeniden anlatmanız gerekmez. Hayır diyebilirsiniz. Daha sonra da durdurabilirsiniz: bana söyleyin, bizi arayın veya kartınızdaki kodla “durdurun” seçeneğini seçin. O zaman diğer kişi bilgilerinizi artık göremez. İş bitince her şeyi sileriz.',
		uk: 'Чи можу я передати Ваше питання людині, яка може Вам допомогти? Я передаю лише потрібне: Ваше питання, що Ви вже пробували, як до Вас звертатися і як з Вами зв’язатися. Це бачать лише ті, хто Вам допомагає. Тож Вам не доведеться розповідати все знову. Ви можете відмовитися. Ви можете також припинити пізніше: скажіть мені, зателефонуйте нам або виберіть «припиніть» за кодом на Вашій картці. Тоді інша людина більше не бачитиме Ваших даних. Після завершення ми все видаляємо.',
		pl: 'Czy mogę przekazać Pana/Pani sprawę osobie, która może pomóc? Przekazuję tylko to, co potrzebne: sprawę, co już zostało zrobione, jak się do Pana/Pani zwracać i jak się skontaktować. Widzą to tylko osoby, które pomagają. Dzięki temu nie trzeba opowiadać wszystkiego od nowa. Można odmówić. Można też później zrezygnować: powiedzieć mi, zadzwonić do nas albo wybrać „zakończyć” za pomocą kodu z karty. Wtedy druga osoba nie widzi już tych danych. Po zakończeniu wszystko usuwamy.'
	}
};

/** The language in which a resident hears the text: their own when it is there, else Dutch. */
export function consentLanguage(language: string): ResidentLanguage {
	const known = (Object.keys(consentText.texts) as ResidentLanguage[]).find(
		(each) => each === language
	);
	return known ?? 'nl';
}
