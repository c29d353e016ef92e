/* The search box for other sites: <warmwijzer-zoek>. It keeps nothing, and sets no cookie. */
(() => {
	/** @type {Record<string, Record<string, string>>} */
	const texts = { here: {} };
	const script = document.currentScript;
	const here = script instanceof HTMLScriptElement ? script.src : '';
	if (!here || customElements.get('warmwijzer-zoek')) return;
	const home = new URL(here).origin;

	const css = `
:host{display:block;font:inherit;color:inherit;max-inline-size:40rem}
*{box-sizing:border-box}
form{display:flex;flex-wrap:wrap;gap:.5rem}
label{flex-basis:100%;font-weight:700}
input,button{font:inherit;min-block-size:2.75rem;border-radius:.6rem;padding:.4rem .8rem}
input{flex:1 1 12rem;min-inline-size:0;border:2px solid #5a5648;background:#fff;color:#1d1b16}
button{border:0;background:#123f3a;color:#fff;font-weight:700;cursor:pointer}
:focus-visible{outline:3px solid #b3541e;outline-offset:2px}
p{margin:.5rem 0}
ul{list-style:none;margin:.6rem 0;padding:0;display:grid;gap:.5rem}
li{border:1px solid #cfc8b6;border-radius:.6rem;padding:.6rem .8rem;background:#fff;color:#1d1b16}
a{color:#0d3b66;display:inline-block;padding-block:.35rem}
li>a:first-child{font-weight:700}
small{display:block;font-size:.9em}
.danger li{border:2px solid #8f1414}
.danger a{font-weight:700}`;

	/** @type {(lang: string) => (key: string) => string} */
	const words = (lang) => (key) => texts[lang]?.[key] ?? '';

	/** @type {[number: string, href: string, text: string][]} */
	const dangers = [
		['112', 'tel:112', 'danger_112'],
		['113', 'tel:113', 'danger_113'],
		['0800-2000', 'tel:08002000', 'danger_home']
	];

	/** @type {(name: string, attributes?: Record<string, string>, ...children: (Node | string)[]) => HTMLElement} */
	const make = (name, attributes = {}, ...children) => {
		const element = document.createElement(name);
		for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
		element.append(...children);
		return element;
	};
	/** @param {string} number */
	const telephone = (number) => `tel:${number.replace(/[^+\d]/g, '')}`;

	/**
	 * @typedef {object} Found
	 * @property {{ danger: string | null }} query
	 * @property {number} total
	 * @property {{ name: string, phone: string }} fallback
	 * @property {{ name: string, url: string, organization: { name: string }, summary: string, phone: string | null,
	 *   contact: { name: string, phone: { number: string } | null } | null, open_now: boolean }[]} results
	 */

	class SearchBox extends HTMLElement {
		#asked = 0;
		/** @type {ReturnType<typeof setTimeout> | undefined} */
		#wait;
		input = document.createElement('input');
		status = make('p', { role: 'status' });
		found = make('div');

		connectedCallback() {
			if (this.shadowRoot) return;
			const said = this.getAttribute('lang') ?? document.documentElement.lang;
			this.lang = said.startsWith('en') ? 'en' : 'nl';
			const t = words(this.lang);
			const root = this.attachShadow({ mode: 'open' });
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(css);
			root.adoptedStyleSheets = [sheet];
			const kind = { id: 'q', name: 'q', type: 'search', autocomplete: 'off', maxlength: '200' };
			for (const [key, value] of Object.entries(kind)) this.input.setAttribute(key, value);
			const form = make(
				'form',
				{ action: `${home}/`, method: 'get', role: 'search' },
				make('label', { for: 'q' }, t('label')),
				this.input,
				make('button', {}, t('button'))
			);
			root.append(form, this.status, this.found);
			form.addEventListener('submit', (event) => {
				event.preventDefault();
				void this.search();
			});
			this.input.addEventListener('input', () => {
				clearTimeout(this.#wait);
				this.#wait = setTimeout(() => void this.search(), 300);
			});
			form.addEventListener('keydown', (event) => this.move(event));
			this.found.addEventListener('keydown', (event) => this.move(event));
		}

		disconnectedCallback() {
			clearTimeout(this.#wait);
			this.#asked++;
		}

		/**
		 * Arrows go through the box and the names below it; Escape empties it.
		 * @param {KeyboardEvent} event
		 */
		move(event) {
			/** @type {HTMLElement[]} */
			const stops = [this.input, ...this.found.querySelectorAll('a')].filter(
				(each) => each === this.input || each.hasAttribute('data-stop')
			);
			const at = stops.findIndex((each) => each === this.shadowRoot?.activeElement);
			const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
			if (step !== 0 && at >= 0) {
				event.preventDefault();
				stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
			} else if (event.key === 'Escape' && this.input.value !== '') {
				event.preventDefault();
				this.input.value = '';
				this.show('');
				this.input.focus();
			}
		}

		async search() {
			clearTimeout(this.#wait);
			const t = words(this.lang);
			const asked = ++this.#asked;
			const q = this.input.value.trim();
			if (q.length < 2) return this.show('');
			this.status.textContent = t('busy');
			try {
				const query = new URLSearchParams({ q, lang: this.lang, limit: '5' });
				const answer = await fetch(`${home}/api/search?${query}`, {
					credentials: 'omit',
					referrerPolicy: 'no-referrer'
				});
				if (!answer.ok) throw new Error(String(answer.status));
				/** @type {Found} */
				const found = await answer.json();
				if (asked === this.#asked) this.answer(q, found);
			} catch {
				if (asked === this.#asked) this.show(t('failed'), this.more(q));
			}
		}

		/**
		 * @param {string} q
		 * @param {Found} found
		 */
		answer(q, found) {
			const t = words(this.lang);
			const parts = [];
			if (found.query.danger)
				parts.push(
					make('p', {}, make('b', {}, t('danger'))),
					make(
						'ul',
						{ class: 'danger' },
						...dangers.map(([number, href, text]) =>
							make(
								'li',
								{},
								make('a', { href, 'data-stop': '' }, number),
								make('small', {}, t(text))
							)
						)
					)
				);
			if (found.results.length > 0)
				parts.push(make('ul', {}, ...found.results.map((each) => this.result(each))));
			else
				parts.push(
					make(
						'p',
						{},
						make(
							'a',
							{ href: telephone(found.fallback.phone), 'data-stop': '' },
							`${found.fallback.name}: ${found.fallback.phone}`
						)
					)
				);
			const count = found.total === 1 ? t('one') : t('many').replace('#', String(found.total));
			this.show(found.results.length > 0 ? count : t('none'), ...parts, this.more(q));
		}

		/** @param {Found['results'][number]} result */
		result({ name, url, organization, summary, phone, contact, open_now }) {
			const t = words(this.lang);
			const number = contact?.phone?.number ?? phone;
			const who = contact?.phone ? `${contact.name}: ${number}` : (number ?? '');
			return make(
				'li',
				{},
				make('a', { href: home + url, 'data-stop': '' }, name),
				make('small', { lang: 'nl' }, `${organization.name}. ${summary}`),
				...(open_now ? [make('small', {}, t('open'))] : []),
				...(number
					? [make('a', { href: telephone(number), 'aria-label': `${t('call')} ${who}` }, who)]
					: [])
			);
		}

		/** @param {string} q */
		more(q) {
			const query = new URLSearchParams({ q, lang: this.lang });
			const t = words(this.lang);
			return make('p', {}, make('a', { href: `${home}/?${query}`, 'data-stop': '' }, t('more')));
		}

		/**
		 * @param {string} status
		 * @param {Node[]} parts
		 */
		show(status, ...parts) {
			this.status.textContent = status;
			this.found.replaceChildren(...parts);
		}
	}

	customElements.define('warmwijzer-zoek', SearchBox);
})();
