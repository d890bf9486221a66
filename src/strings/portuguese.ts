import { intl } from '../lib/intl.ts';
import type { Strings } from './english.ts';
import type { Setting } from './setting.ts';

/**
 * The words of a page in Portuguese: those of Brazil for `pt` and `pt-BR`, and those of Portugal for every other region,
 * because the newspapers of Africa and Asia write as Portugal does. An entry with two sentences has Brazil's first.
 */
export function portuguese({ language, number, plural, quoted }: Setting): Strings {
  const isBrazilian = intl(Intl.Locale, language).maximize().region === 'BR';
  const either = <Entry>(brazilian: Entry, european: Entry): Entry => (isBrazilian ? brazilian : european);
  return {
    punctuation: { comma: ', ', colon: ': ', period: '.' },
    page: {
      skip: either('Ir para o conteúdo', 'Saltar para o conteúdo'),
      numbered: (title, page) => `${title}, página ${number(page)}`,
    },
    header: {
      preview: either(
        'Prévia para a redação, com textos não publicados. Não compartilhe.',
        'Pré-visualização para a redação, com artigos não publicados. Não partilhe.',
      ),
      sections: either('Editorias', 'Secções'),
      search: either('Buscar', 'Pesquisar'),
    },
    footer: {
      about: 'Quem somos',
      masthead: either('Expediente', 'Ficha técnica'),
      corrections: either('Erramos', 'Correções'),
      archive: 'Arquivo',
    },
    story: {
      retracted: either('A Redação retirou este texto do ar.', 'A redação retirou este artigo.'),
      retractedHeadline: (headline) => `Retirado: ${headline}`,
      draft: 'Rascunho: não publicado',
      embargoed: (time) => `Sob embargo até ${time}`,
      scheduled: either(
        (time: string) => `Publicação programada: ${time}`,
        (time: string) => `Publicação agendada: ${time}`,
      ),
      standing: { draft: 'Rascunho', scheduled: either('Programado', 'Agendado'), embargoed: 'Sob embargo' },
    },
    storyTypes: {
      analysis: 'Análise',
      opinion: 'Opinião',
      live: either('Ao vivo', 'Em direto'),
      explainer: either('Entenda', 'Explicador'),
      obituary: 'Obituário',
      letter: 'Carta',
    },
    headline: {
      published: either(
        (time: string) => `Publicado em ${time}`,
        (time: string) => `Publicado a ${time}`,
      ),
      updated: either(
        (time: string) => `Atualizado em ${time}`,
        (time: string) => `Atualizado a ${time}`,
      ),
      // A colon, because the article would have to follow the hour: à 1h05, às 13h48.
      updatedAtTime: (time) => `Atualizado: ${time}`,
      ended: (time: string) => `Encerrado: ${time}`,
      history: 'Ver o que mudou',
    },
    byline: {
      by: (names) => `Por ${names}`,
      role: (role) => ` (${role})`,
    },
    // Folhapress and Lusa.
    dateline: either('{CITY}[, {region}][, {day}][ ({agency})] — ', '{city}[, {region}][, {day}][ ({agency})] – '),
    photo: {
      more: 'Mais',
      less: 'Menos',
      ofCaption: (more, less) => `Legenda da foto: ${more} ou ${less}`,
      expired: either(
        'Esta foto não pode mais ser exibida: a licença venceu.',
        'Esta fotografia já não pode ser mostrada: a licença terminou.',
      ),
    },
    gallery: {
      skip: either('Pular as fotos', 'Saltar as fotografias'),
      title: 'Em imagens',
      position: (photo, photos) => `${photo} de ${photos}`,
      previous: either('Foto anterior', 'Fotografia anterior'),
      next: either('Próxima foto', 'Fotografia seguinte'),
      close: 'Fechar',
    },
    chart: {
      kinds: { line: 'Gráfico de linhas', bars: 'Gráfico de barras', stacked: 'Gráfico de barras empilhadas' },
      numbers: 'Ver os números',
    },
    newsletter: {
      skip: either('Pular a inscrição na newsletter', 'Saltar a subscrição da newsletter'),
      email: either('E-mail', 'Endereço de e-mail'),
      signUp: either('Inscrever-se', 'Subscrever'),
      terms: either(
        (frequency: string) => `${frequency} · Grátis. Cancele com um clique.`,
        (frequency: string) => `${frequency} · Gratuita. Cancele com um clique.`,
      ),
      free: either('Grátis. Cancele com um clique.', 'Gratuita. Cancele com um clique.'),
      honeypot: 'Deixe este campo em branco',
      signUpAt: either(
        (host: string) => `Inscrever-se em ${host}`,
        (host: string) => `Subscrever em ${host}`,
      ),
      sending: either('Fazendo a inscrição…', 'A fazer a subscrição…'),
      offline: either(
        'Você está sem conexão. Seu endereço continua no campo.',
        'Está sem ligação à internet. O seu endereço continua no campo.',
      ),
      failed: either(
        'Não deu certo. Confira o endereço e tente de novo.',
        'Não resultou. Verifique o endereço e tente de novo.',
      ),
      catalogue: 'Newsletters do jornal',
      description: either(
        (publication: string) => `${publication}: as newsletters e como se inscrever nelas.`,
        (publication: string) => `${publication}: as newsletters e como as subscrever.`,
      ),
      choose: either('Quais newsletters você quer receber?', 'Que newsletters quer receber?'),
      choice: 'Escolha pelo menos uma newsletter.',
      about: (newsletter) => `Mais sobre ${newsletter}`,
    },
    answers: {
      front: either('Ir para a capa', 'Ir para a primeira página'),
      newsletters: 'Ver todas as nossas newsletters',
      back: either('Para voltar ao texto, volte no navegador.', 'Para regressar ao artigo, recue no navegador.'),
      kept: either(
        'Volte no navegador para tentar de novo. A maioria dos navegadores guarda o que você escreveu.',
        'Recue no navegador para tentar de novo. A maioria dos navegadores guarda o que escreveu.',
      ),
      spam: either(
        'Não chegou nada depois de alguns minutos? Veja na caixa de spam.',
        'Não chegou nada passados alguns minutos? Veja na pasta de spam.',
      ),
      help: either(
        (address: string) => `Se acontecer de novo, escreva para ${address}.`,
        (address: string) => `Se voltar a acontecer, escreva para ${address}.`,
      ),
      signedUp: {
        title: either('Obrigado por se inscrever', 'Obrigado por subscrever'),
        text: either(
          'Seu endereço está na lista. A próxima edição chega no seu e-mail.',
          'O seu endereço está na lista. A próxima edição chega ao seu e-mail.',
        ),
      },
      signupCheckMail: {
        title: either('Confira seu e-mail', 'Verifique o seu e-mail'),
        text: either(
          'Enviamos uma mensagem com um link. Abra o link para confirmar a inscrição. Antes disso, seu endereço não entra na lista.',
          'Enviámos uma mensagem com uma ligação. Abra-a para confirmar a subscrição. Até lá, o seu endereço não entra na lista.',
        ),
      },
      signupFailed: {
        title: either('A inscrição não deu certo', 'A subscrição não foi feita'),
        text: either('Seu endereço não está na lista.', 'O seu endereço não está na lista.'),
      },
      received: {
        title: either('Recebemos sua mensagem', 'Recebemos a sua mensagem'),
        text: either(
          'Obrigado por escrever. A Redação lê cada comentário e cada carta antes de publicar.',
          'Obrigado por escrever. A redação lê cada comentário e cada carta antes de os publicar.',
        ),
      },
      letterCheckMail: {
        title: either('Confira seu e-mail', 'Verifique o seu e-mail'),
        text: either(
          'Enviamos uma mensagem com um link. Abra o link para confirmar seu endereço. A Redação só vê o texto depois disso.',
          'Enviámos uma mensagem com uma ligação. Abra-a para confirmar o seu endereço. A redação só vê o texto depois disso.',
        ),
      },
      confirmed: {
        title: either('Seu endereço está confirmado', 'O seu endereço está confirmado'),
        text: either(
          'Obrigado. A Redação lê cada comentário e cada carta antes de publicar.',
          'Obrigado. A redação lê cada comentário e cada carta antes de os publicar.',
        ),
      },
      letterFailed: {
        title: either('Sua mensagem não foi enviada', 'A sua mensagem não foi enviada'),
        text: either('Não guardamos nada dela.', 'Não guardámos nada dela.'),
      },
      reasons: {
        empty: {
          title: either('Faltou alguma coisa', 'Faltava alguma coisa'),
          text: either(
            'O formulário precisa de um nome e de um texto. Preencha os dois.',
            'O formulário precisa de um nome e de um texto. Preencha ambos.',
          ),
        },
        tooLong: {
          title: either('O texto era longo demais', 'O texto era demasiado longo'),
          text: either(
            'Encurte o texto. O formulário diz o tamanho permitido.',
            'Encurte o texto. O formulário indica o tamanho permitido.',
          ),
        },
        tooMany: {
          title: either('Foram mensagens demais', 'Foram demasiadas mensagens'),
          text: either(
            'Recebemos muitas mensagens da sua conexão em pouco tempo. Espere uma hora antes de tentar de novo.',
            'Recebemos muitas mensagens da sua ligação em pouco tempo. Espere uma hora antes de tentar de novo.',
          ),
        },
        closed: {
          title: 'Os comentários estão encerrados',
          text: either(
            'Não aceitamos comentários sobre este texto. Você ainda pode escrever uma carta à Redação.',
            'Não aceitamos comentários a este artigo. Pode sempre escrever uma carta ao diretor.',
          ),
        },
        links: {
          title: either('Havia links demais', 'Havia demasiadas ligações'),
          text: either(
            'Por causa do spam, cada mensagem só pode ter alguns links. Retire alguns.',
            'Por causa do spam, cada mensagem só pode ter algumas ligações. Retire algumas.',
          ),
        },
        address: {
          title: either('O e-mail não é válido', 'O endereço de e-mail não é válido'),
          text: either('Confira se está escrito certo.', 'Verifique se está bem escrito.'),
        },
        broken: {
          title: either('O formulário chegou incompleto', 'O formulário chegou incompleto'),
          text: either(
            'Talvez tenha ficado aberto tempo demais, ou a conexão caiu. Recarregue a página do formulário antes de tentar de novo.',
            'Talvez tenha ficado aberto demasiado tempo, ou a ligação falhou. Recarregue a página do formulário antes de tentar de novo.',
          ),
        },
      },
    },
    letterServer: {
      letterTitle: either('Carta à Redação', 'Carta ao diretor'),
      commentTitle: 'Escrever um comentário',
      replyTitle: either(
        (name: string) => `Responder a ${name}`,
        (name: string) => `Responder a ${name}`,
      ),
      about: either(
        (headline: string) => `Sobre ${quoted(headline)}`,
        (headline: string) => `Sobre ${quoted(headline)}`,
      ),
      name: 'Nome',
      email: either('E-mail', 'Endereço de e-mail'),
      emailNote: 'Não é publicado.',
      place: either('Cidade', 'Localidade'),
      text: either('Seu texto', 'O seu texto'),
      formatting: either(
        'Uma linha em branco começa um parágrafo. *Asteriscos* põem palavras em itálico.',
        'Uma linha em branco começa um parágrafo. Os *asteriscos* põem palavras em itálico.',
      ),
      send: 'Enviar',
      moderated: either('A Redação lê tudo antes de publicar.', 'A redação lê tudo antes de publicar.'),
      backTo: (publication) => `${publication}: voltar à página inicial`,
      confirm: 'Confirmar',
      confirmPost: {
        title: either('Confirme seu endereço', 'Confirme o seu endereço'),
        text: either(
          'Aperte o botão para que a Redação veja seu texto.',
          'Prima o botão para que a redação veja o seu texto.',
        ),
      },
      confirmSignup: {
        title: either('Confirme sua inscrição', 'Confirme a sua subscrição'),
        text: either(
          (newsletter: string) => `Aperte o botão para receber ${newsletter} por e-mail.`,
          (newsletter: string) => `Prima o botão para receber ${newsletter} por e-mail.`,
        ),
      },
      unsubscribe: {
        title: either('Cancelar inscrição', 'Cancelar subscrição'),
        text: either(
          (newsletter: string) => `Aperte o botão para deixar de receber ${newsletter}.`,
          (newsletter: string) => `Prima o botão para deixar de receber ${newsletter}.`,
        ),
      },
      unsubscribed: {
        title: either('Inscrição cancelada', 'Subscrição cancelada'),
        text: either(
          (newsletter: string) => `Apagamos seu endereço, e você não vai mais receber ${newsletter}.`,
          (newsletter: string) => `Apagámos o seu endereço, e já não vai receber ${newsletter}.`,
        ),
      },
      linkGone: {
        title: either('Este link não funciona', 'Esta ligação não funciona'),
        text: either(
          'Talvez já tenha sido usado, ou é antigo demais.',
          'Talvez já tenha sido usada, ou é demasiado antiga.',
        ),
      },
      postMail: {
        subject: either(
          (publication: string) => `Confirme sua mensagem para ${publication}`,
          (publication: string) => `Confirme a sua mensagem para ${publication}`,
        ),
        text: either(
          (publication: string, link: string) =>
            `Alguém escreveu um comentário ou uma carta para ${publication} com este e-mail. Se foi você, abra este link para confirmar:\n\n${link}\n\nSe não foi você, não faça nada. Ninguém vai ver a mensagem.\n`,
          (publication: string, link: string) =>
            `Alguém escreveu um comentário ou uma carta para ${publication} com este endereço de e-mail. Se foi você, abra esta ligação para confirmar:\n\n${link}\n\nSe não foi, não faça nada. Ninguém verá a mensagem.\n`,
        ),
      },
      signupMail: {
        subject: either(
          (publication: string) => `Confirme sua inscrição: ${publication}`,
          (publication: string) => `Confirme a sua subscrição: ${publication}`,
        ),
        text: either(
          (newsletter: string, link: string) =>
            `Alguém se inscreveu em ${newsletter} com este e-mail. Se foi você, abra este link para confirmar:\n\n${link}\n\nSe não foi você, não faça nada. Você não vai receber outra mensagem.\n`,
          (newsletter: string, link: string) =>
            `Alguém subscreveu ${newsletter} com este endereço de e-mail. Se foi você, abra esta ligação para confirmar:\n\n${link}\n\nSe não foi, não faça nada. Não receberá outra mensagem.\n`,
        ),
      },
    },
    moderation: {
      title: 'Cartas e comentários',
      login: {
        title: 'Só para moderadores',
        text: either(
          'Recarregue a página e digite o nome e a senha de um moderador.',
          'Recarregue a página e indique o nome e a palavra-passe de um moderador.',
        ),
        nobody: either(
          (command: string) => `Ninguém tem senha ainda. Execute ${command} no servidor.`,
          (command: string) => `Ainda ninguém tem palavra-passe. Execute ${command} no servidor.`,
        ),
      },
      tooMany: { title: 'Tentativas demais', text: 'Espere 15 minutos antes de tentar de novo.' },
      tooOld: {
        title: either('Nada foi feito', 'Nada foi alterado'),
        text: 'O formulário ficou aberto por muito tempo ou não era nosso. Volte, recarregue a página e tente de novo.',
      },
      lists: 'Listas',
      states: {
        unconfirmed: 'Não confirmados',
        waiting: either('Em espera', 'À espera'),
        approved: 'Aprovados',
        rejected: 'Recusados',
        filtered: either('Separados', 'Postos de parte'),
      },
      counted: (list, count) => `${list} (${number(count)})`,
      kinds: { comment: 'Comentário', reply: 'Resposta', letter: 'Carta' },
      none: either('Não há nada aqui.', 'Aqui não há nada.'),
      noStory: either('sobre nenhum texto', 'sobre nenhum artigo'),
      fromSite: either('formulário do site', 'formulário do site'),
      fromServer: 'formulário deste servidor',
      decided: {
        approved: (moderator) => `aprovado por ${moderator}`,
        rejected: (moderator) => `recusado por ${moderator}`,
      },
      edited: 'editado',
      confirmed: 'endereço confirmado',
      marked: either('Marcados:', 'Assinalados:'),
      approve: 'Aprovar',
      reject: 'Recusar',
      pick: 'Destacar',
      unpick: either('Não destacar', 'Retirar o destaque'),
      previous: 'Página anterior',
      next: either('Próxima página', 'Página seguinte'),
      editOrBan: 'Editar ou bloquear',
      save: either('Salvar', 'Guardar'),
      sent: (name) => `Como foi enviado por ${name}:`,
      putAside: either('Recusar e separar as próximas mensagens:', 'Recusar e pôr de parte as próximas mensagens:'),
      ofName: 'com este nome',
      ofEmail: either('deste e-mail', 'deste endereço de e-mail'),
      ofSender: either('desta conexão, hoje', 'desta ligação, hoje'),
      bans: 'Bloqueios',
      bansNote: either(
        'Mensagens com nome, e-mail, conexão ou palavra bloqueados são separadas. Quem escreve não é avisado.',
        'As mensagens com nome, endereço, ligação ou palavra bloqueados são postas de parte. Quem as escreve não é avisado.',
      ),
      word: 'Palavra ou expressão',
      ban: 'Bloquear',
      unban: 'Remover',
      banned: { name: 'nome', email: 'e-mail', sender: either('conexão', 'ligação'), word: 'palavra' },
      signals: {
        links: either('tem links', 'tem ligações'),
        honeypot: either('preencheu o campo que só robôs veem', 'preencheu o campo que só os robôs veem'),
        banned: 'bloqueado',
        'story-gone': either('sobre um texto que não está no site', 'sobre um artigo que não está no site'),
        'parent-gone': either(
          'responde a um comentário que não está no site',
          'responde a um comentário que não está no site',
        ),
      },
      sameSender: (count) =>
        plural(count, {
          one: either(`${number(count)} mensagem desta conexão`, `${number(count)} mensagem desta ligação`),
          many: either(`${number(count)} de mensagens desta conexão`, `${number(count)} de mensagens desta ligação`),
          other: either(`${number(count)} mensagens desta conexão`, `${number(count)} mensagens desta ligação`),
        }),
      similar: (id, name, list) => `diz quase o mesmo que ${id}, de ${name} (${list})`,
      done: {
        nothing: either('Nada estava marcado.', 'Nada estava assinalado.'),
        gone: 'Estas mensagens já não existem.',
        unknown: 'Esta ação não existe.',
        many: (count, what) =>
          plural(count, {
            one: what,
            many: `${number(count)} de mensagens: ${what}`,
            other: `${number(count)} mensagens: ${what}`,
          }),
        approved: either(
          (command: string) => `Aprovado. ${command} leva ao site.`,
          (command: string) => `Aprovado. ${command} leva-o para o site.`,
        ),
        approvedAlready: either('Aprovado. Já está no site.', 'Aprovado. Já está no site.'),
        approvedLost: (story) =>
          `Aprovado, mas o nome e o texto já não estão no arquivo de comentários de ${story}. Escreva-os lá de novo.`,
        rejected: 'Recusado.',
        picked: 'Destacado pela redação.',
        unpicked: 'Já não está em destaque.',
        onSite: either(
          'Já está no site: mude também o arquivo em `content/`.',
          'Já está no site: altere também o ficheiro em `content/`.',
        ),
        saved: either('Salvo. O texto enviado continua guardado.', 'Guardado. O texto enviado é conservado.'),
        notSaved: either('Não foi salvo: faltam nome ou texto.', 'Não foi guardado: faltam nome ou texto.'),
        rejectedAndBanned: 'Recusado e bloqueado.',
        noEmail: 'Não foi bloqueado: não tem e-mail.',
        noWord: 'Escreva uma palavra ou expressão.',
        banned: 'Bloqueado.',
        unbanned: either('Não está mais bloqueado.', 'Já não está bloqueado.'),
      },
    },
    privacy: {
      title: 'O que este site guarda e o que pede',
      intro: either(
        'Esta lista vem das configurações do site e por isso está sempre atualizada.',
        'Esta lista decorre das definições do site e por isso está sempre atualizada.',
      ),
      device: either('No seu aparelho', 'No seu dispositivo'),
      cookies: 'Este site não usa cookies.',
      settings: either(
        'Se você escolher cores ou um tamanho de letra, o navegador guarda a escolha.',
        'Se escolher cores ou um tamanho de letra, o navegador guarda a escolha.',
      ),
      stories: either(
        'O navegador guarda os últimos 30 textos que você leu, para quando não houver conexão. Só você vê essa lista.',
        'O navegador guarda os últimos 30 artigos que leu, para quando não houver ligação. Só o leitor vê essa lista.',
      ),
      choices: either(
        'Se você decidir mostrar sempre o conteúdo de outro site, o navegador guarda isso.',
        'Se decidir mostrar sempre o conteúdo de outro site, o navegador guarda essa opção.',
      ),
      deletable: either(
        'Você pode apagar tudo nas configurações do navegador.',
        'Pode apagar tudo nas definições do navegador.',
      ),
      network: either(
        'O servidor que envia uma página vê o seu endereço de rede e qual página foi pedida.',
        'O servidor que envia uma página vê o seu endereço de rede e que página foi pedida.',
      ),
      mail: 'Newsletters do jornal',
      company: either(
        (names: string, company: string) =>
          `Se você se inscrever em ${names}, seu e-mail vai para ${company}, que faz o envio para nós.`,
        (names: string, company: string) =>
          `Se subscrever ${names}, o seu e-mail vai para ${company}, que faz o envio por nós.`,
      ),
      ours: either(
        (names: string) => `Se você se inscrever em ${names}, nosso próprio servidor guarda seu e-mail.`,
        (names: string) => `Se subscrever ${names}, o nosso próprio servidor guarda o seu e-mail.`,
      ),
      letters: 'Cartas e comentários',
      letterMail: either(
        'Se você nos mandar uma carta por e-mail, vemos o endereço. Publicamos apenas o nome, a cidade e o texto.',
        'Se nos enviar uma carta por e-mail, vemos o endereço. Publicamos apenas o nome, a localidade e o texto.',
      ),
      letterServer: either(
        (host: string) =>
          `Se você nos escrever por um formulário, nosso servidor ${host} guarda seu nome, seu texto e, se forem informados, sua cidade e seu e-mail. Publicamos apenas o nome, a cidade e o texto.`,
        (host: string) =>
          `Se nos escrever por um formulário, o nosso servidor ${host} guarda o seu nome, o texto e, se os indicar, a localidade e o e-mail. Publicamos apenas o nome, a localidade e o texto.`,
      ),
      commentService: either(
        (service: string, host: string) =>
          `Os comentários ficam no ${service}, em ${host}. Nada é carregado de lá antes de você pedir. A partir daí, esse servidor vê seu endereço de rede e pode usar cookies próprios.`,
        (service: string, host: string) =>
          `Os comentários ficam no ${service}, em ${host}. Nada é carregado de lá antes de o leitor pedir. A partir daí, esse servidor vê o seu endereço de rede e pode usar cookies próprios.`,
      ),
      embeds: 'Vídeos e publicações de outros sites',
      embedText: either(
        (providers: string) =>
          `Alguns textos podem mostrar conteúdo de ${providers}. Nada é carregado de lá antes de você pedir. A partir daí, a empresa vê seu endereço de rede e pode usar cookies próprios.`,
        (providers: string) =>
          `Alguns artigos podem mostrar conteúdo de ${providers}. Nada é carregado de lá antes de o leitor pedir. A partir daí, a empresa vê o seu endereço de rede e pode usar cookies próprios.`,
      ),
      always: (provider) => `Mostrar sempre o conteúdo de ${provider}`,
      chosen: either(
        'Você escolheu mostrar sempre o conteúdo destes sites:',
        'Escolheu mostrar sempre o conteúdo destes sites:',
      ),
      stop: either(
        (provider: string) => `Não mostrar mais o conteúdo de ${provider}`,
        (provider: string) => `Deixar de mostrar o conteúdo de ${provider}`,
      ),
      counting: 'Como contamos as leituras',
      fromLog: either(
        'Contamos pelo registro do nosso servidor quantas vezes cada texto é lido, sem guardar endereços de rede.',
        'Contamos pelo registo do nosso servidor quantas vezes cada artigo é lido, sem guardar endereços de rede.',
      ),
      counter: either(
        (name: string, host: string) =>
          `Contamos as visitas com ${name}. Para isso, o navegador informa a ${host} qual página você lê e de onde veio. Nenhum cookie é usado.`,
        (name: string, host: string) =>
          `Contamos as visitas com ${name}. Para isso, o navegador indica a ${host} que página está a ler e de onde veio. Não é usado nenhum cookie.`,
      ),
    },
    disclosures: {
      ai: either(
        'Trechos deste texto foram produzidos com inteligência artificial. A Redação verificou tudo.',
        'Partes deste artigo foram produzidas com inteligência artificial. A redação verificou tudo.',
      ),
      affiliate: either(
        'Podemos receber comissão por compras feitas pelos links deste texto. Isso não influencia o que escrevemos.',
        'Podemos receber uma comissão pelas compras feitas através das ligações deste artigo. Isso não influencia o que escrevemos.',
      ),
      sponsored: either(
        'Um patrocinador pagou por este conteúdo. A Redação não participou dele.',
        'Um patrocinador pagou este conteúdo. A redação não participou na sua produção.',
      ),
    },
    body: {
      footnotes: 'Notas',
      backToReference: 'Voltar à chamada da nota',
      table: 'Tabela',
      preformatted: 'Texto pré-formatado',
      box: either('Saiba mais', 'Saber mais'),
      openOn: (host) => `Abrir em ${host}`,
    },
    corrections: {
      correction: 'Correção',
      clarification: 'Esclarecimento',
      retraction: 'Retratação',
      corrections: 'Correções',
      clarifications: 'Esclarecimentos',
      all: 'Correções e esclarecimentos',
      intro: either(
        'Quando erramos, avisamos aqui e no próprio texto.',
        'Quando erramos, dizemo-lo aqui e no próprio artigo.',
      ),
      feed: either('Acompanhe por RSS', 'Seguir por RSS'),
      feedTitle: (publication) => `${publication}: correções e esclarecimentos`,
      description: (publication) => `${publication}: os erros que corrigimos.`,
      none: either('Nenhuma correção até agora.', 'Ainda não há correções.'),
      retracted: either('O texto foi retirado do ar', 'O artigo foi retirado'),
      said: (wrong, right) => `Uma versão anterior deste texto dizia “${wrong}”. O correto é “${right}”.`,
    },
    partners: {
      retracted: either(
        'RETIRADO. Não publique este texto e corrija o que já publicou.',
        'RETIRADO. Não publique este artigo e corrija o que já publicou.',
      ),
      killed: either(
        'CANCELADO. Este texto foi retirado. Não publique e tire do ar o que já publicou.',
        'ANULADO. Este artigo foi retirado. Não o publique e elimine o que já publicou.',
      ),
    },
    feed: {
      what: either('Este é um feed RSS', 'Isto é um feed RSS'),
      how: either(
        'Copie o endereço desta página em um leitor de feeds para receber cada texto assim que for publicado.',
        'Copie o endereço desta página para um leitor de feeds e receba cada artigo logo que é publicado.',
      ),
    },
    edition: {
      editions: 'Edições',
      none: 'Ainda não há edições.',
      inThis: 'Nesta edição',
      corrected: 'Correções de edições anteriores',
      withdrawn: 'As matérias desta edição foram retiradas.',
      sponsored: 'Patrocinado',
      browser: 'Ver no navegador',
      read: 'Ler a matéria',
      rest: 'Continuar a leitura no nosso site',
      reason: (newsletter) => `Recebeu este e-mail porque se inscreveu em ${newsletter}.`,
      unsubscribe: 'Cancelar a inscrição',
      manage: 'Como cancelar a inscrição',
      all: (newsletter) => `Todas as edições de ${newsletter}`,
      feed: 'Seguir por feed',
    },
    series: {
      part: (name, part, parts) => `${name}: parte ${number(part)} de ${number(parts)}`,
      previous: 'Parte anterior',
      next: either('Próxima parte', 'Parte seguinte'),
      description: (title, publication) => `Todas as partes de ${quoted(title)}, por ordem (${publication})`,
      series: 'Série',
      all: 'Todas as partes',
      number: (part) => `Parte ${number(part)}`,
    },
    topics: {
      title: either('Assuntos deste texto', 'Temas deste artigo'),
      topic: either('Assunto', 'Tema'),
    },
    related: {
      title: either('Leia também', 'Artigos relacionados'),
      followUps: 'O que aconteceu depois',
      more: either('Mais sobre o assunto', 'Mais sobre este tema'),
    },
    reading: {
      letters: 'Aa',
      title: either('Ajustes de leitura', 'Definições de leitura'),
      colors: 'Cores',
      schemes: either(['Como no aparelho', 'Claro', 'Escuro'], ['Como no dispositivo', 'Claro', 'Escuro']),
      size: 'Tamanho do texto',
      sizes: ['Pequeno', 'Médio', 'Grande', 'Muito grande'],
    },
    tools: {
      minutes: (count) => `${number(count)} min de leitura`,
      age: either(
        (ago: string) => `Este texto foi publicado ${ago}.`,
        (ago: string) => `Este artigo foi publicado ${ago}.`,
      ),
      share: either('Compartilhar', 'Partilhar'),
      copied: either('Link copiado', 'Ligação copiada'),
    },
    keyPoints: {
      title: 'Pontos principais',
      skip: either('Pular os pontos principais', 'Saltar os pontos principais'),
    },
    contents: {
      title: either('Neste texto', 'Neste artigo'),
      skip: either('Pular o índice', 'Saltar o índice'),
    },
    embed: {
      skip: either(
        (title: string) => `Pular ${quoted(title)}`,
        (title: string) => `Saltar ${quoted(title)}`,
      ),
      video: (provider) => `Vídeo: ${provider}`,
      audio: (provider) => `Áudio: ${provider}`,
      post: (provider) => `Publicação: ${provider}`,
      chart: (provider) => `Gráfico: ${provider}`,
      document: (host) => `Documento: ${host}`,
      consentNote: either(
        (provider: string) => `O conteúdo externo (${provider}) só é carregado depois do seu clique.`,
        (provider: string) => `O conteúdo externo (${provider}) só é carregado depois de o leitor clicar.`,
      ),
    },
    livewire: {
      skip: either('Pular as últimas notícias', 'Saltar as últimas notícias'),
      title: either('Últimas notícias', 'Última hora'),
      asOf: either(
        (day: string) => `Até ${day}`,
        (day: string) => `À data de ${day}`,
      ),
      none: either('Nenhuma notícia até agora.', 'Ainda não há notícias.'),
      all: either('Todas as últimas notícias', 'Toda a última hora'),
    },
    comments: {
      skip: either('Pular os comentários', 'Saltar os comentários'),
      title: 'Comentários',
      invitation: either(
        'Tem algo a acrescentar ou viu um erro? Escreva para a Redação.',
        'Tem algo a acrescentar ou encontrou um erro? Escreva à redação.',
      ),
      send: either('Enviar carta à Redação', 'Enviar uma carta ao diretor'),
      subject: either(
        (headline: string) => `Carta à Redação: ${headline}`,
        (headline: string) => `Carta ao diretor: ${headline}`,
      ),
      orWrite: either(
        (address: string) => `Ou escreva para ${address}, com seu nome e sua cidade.`,
        (address: string) => `Ou escreva para ${address}, indicando o seu nome e a sua localidade.`,
      ),
      until: either(
        (time: string) => `Recebemos cartas sobre este texto até ${time}.`,
        (time: string) => `Aceitamos cartas sobre este artigo até ${time}.`,
      ),
      closed: either(
        (time: string) => `O prazo para cartas sobre este texto terminou em ${time}.`,
        (time: string) => `O prazo para cartas sobre este artigo terminou a ${time}.`,
      ),
      policy: either('Nossas regras para comentários e cartas', 'As nossas regras para comentários e cartas'),
      count: (count) =>
        plural(count, {
          one: `${number(count)} comentário`,
          many: `${number(count)} de comentários`,
          other: `${number(count)} comentários`,
        }),
      write: 'Escrever um comentário',
      none: 'Ainda não há comentários. Escreva o primeiro.',
      name: 'Seu nome',
      email: 'E-mail (não será publicado)',
      text: 'Seu comentário',
      post: 'Enviar comentário',
      offline: either(
        'Você está sem conexão. Seu texto continua aqui.',
        'Está sem ligação. O seu texto continua aqui.',
      ),
      notSent: either('Não funcionou. Seu texto continua aqui.', 'Não resultou. O seu texto continua aqui.'),
      moderated: 'A redação lê todos os comentários antes de publicá-los.',
      reply: 'Responder',
      replyTo: (name) => `Responder a ${name}`,
      answers: (name) => `Em resposta a ${name}`,
      someone: 'um comentário removido',
      removed: 'Este comentário foi removido.',
      pick: 'Escolha da redação',
      picks: 'Escolhas da redação',
      inThread: 'Ler na conversa',
      author: 'Autor do texto',
      staff: 'Redação',
      via: (site) => `publicado em ${site}`,
      later: (names) => `Respostas em uma página seguinte: ${names}`,
      pages: 'Páginas de comentários',
      of: (headline) => `Comentários sobre ${quoted(headline)}`,
      toStory: 'Voltar à notícia',
      feed: 'Feed destes comentários',
      openFrom: (time) => `Os comentários abrem em ${time}.`,
      openUntil: (time) => `Comentários abertos até ${time}.`,
      closedOn: (time) => `Os comentários foram encerrados em ${time}.`,
      show: 'Mostrar os comentários',
      openOn: (provider) => `Comentários em ${provider}`,
      failed: 'Não foi possível carregar os comentários. Tente mais tarde.',
      needsScript: (provider) => `Os comentários estão em ${provider}, que precisa de JavaScript.`,
    },
    masthead: {
      title: either('Expediente', 'Ficha técnica'),
      vacant: either('Vago', 'Por preencher'),
      description: (publication) => `${publication}: quem faz o jornal, por função.`,
    },
    front: {
      mostRead: either('Mais lidas', 'Mais lidos'),
      more: 'Mais notícias',
      languages: 'Em outros idiomas',
    },
    list: {
      pages: 'Páginas desta lista',
      latest: 'Últimos',
      newer: 'Mais recentes',
      older: 'Mais antigos',
      number: (page) => `Página ${number(page)}, a contar da mais antiga`,
      follow: 'Seguir por RSS',
      none: either('Ainda não há textos aqui.', 'Ainda não há artigos aqui.'),
      description: either(
        (title: string, publication: string) => `${title}: os textos que ${publication} publicou`,
        (title: string, publication: string) => `${title}: os artigos que ${publication} publicou`,
      ),
      stories: (count) =>
        plural(
          count,
          either(
            {
              one: `${number(count)} texto`,
              many: `${number(count)} de textos`,
              other: `${number(count)} textos`,
            },
            {
              one: `${number(count)} artigo`,
              many: `${number(count)} de artigos`,
              other: `${number(count)} artigos`,
            },
          ),
        ),
      page: (page) => `Página ${number(page)}`,
      numberOf: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
    },
    archive: {
      title: 'Arquivo',
      description: either(
        (publication: string) => `${publication}: todos os textos, por ano e mês`,
        (publication: string) => `${publication}: todos os artigos, por ano e mês`,
      ),
      ofTime: (time, publication) => `${publication}: arquivo de ${time}`,
      beside: 'Antes e depois',
    },
    person: {
      beats: either('Cobre', 'Escreve sobre'),
      contact: either('Contato', 'Contacto'),
      since: (year) => `Na redação desde ${year}`,
      until: (year) => `Na redação até ${year}`,
      years: (from, to) => `Na redação de ${from} a ${to}`,
    },
    history: {
      title: 'O que mudou',
      titleOf: (headline) => `O que mudou: ${headline}`,
      description: (headline) => `Versões publicadas de ${quoted(headline)}, com as alterações assinaladas`,
      published: either(
        (time: string) => `Publicado pela primeira vez em ${time}.`,
        (time: string) => `Publicado pela primeira vez a ${time}.`,
      ),
      cut: (time) => `As versões anteriores a ${time} não estão disponíveis.`,
      added: (underlined) => `As palavras acrescentadas estão ${underlined}.`,
      underlined: 'sublinhadas',
      removed: either(
        (struckOut: string) => `As palavras removidas estão ${struckOut}.`,
        (struckOut: string) => `As palavras retiradas estão ${struckOut}.`,
      ),
      struckOut: either('riscadas', 'rasuradas'),
      times: either(
        'Os horários indicam quando a Redação salvou cada versão.',
        'As horas indicam quando a redação guardou cada versão.',
      ),
      none: either('Nenhuma alteração desde então.', 'Não houve alterações desde então.'),
      found: (time) => `Versão mais antiga disponível: ${time}`,
      firstScheduled: either(
        (time: string) => `Primeira versão registrada, publicada conforme programado em ${time}`,
        (time: string) => `Primeira versão registada, publicada como agendado a ${time}`,
      ),
      firstSaved: either(
        (time: string) => `Primeira versão registrada, salva em ${time}`,
        (time: string) => `Primeira versão registada, guardada a ${time}`,
      ),
      scheduled: either(
        (time: string) => `Versão publicada conforme programado em ${time}`,
        (time: string) => `Versão publicada como agendado a ${time}`,
      ),
      saved: either(
        (time: string) => `Versão salva em ${time}`,
        (time: string) => `Versão guardada a ${time}`,
      ),
      back: either('Voltar ao texto', 'Voltar ao artigo'),
      parts: {
        status: either('Situação', 'Estado'),
        corrections: 'Correções',
        kicker: either('Chapéu', 'Antetítulo'),
        headline: 'Título',
        standfirst: either('Linha-fina', 'Entrada'),
        byline: 'Assinatura',
        alt: either('Descrição da foto', 'Descrição da fotografia'),
        caption: either('Legenda da foto', 'Legenda da fotografia'),
        credit: either('Crédito da foto', 'Crédito da fotografia'),
        body: 'Texto',
      },
      unchanged: (count) =>
        plural(count, {
          one: `${number(count)} parágrafo sem alterações`,
          many: `${number(count)} de parágrafos sem alterações`,
          other: `${number(count)} parágrafos sem alterações`,
        }),
      moved: either('Movido para cá', 'Movido para aqui'),
      wordsAdded: 'acrescentado',
      wordsRemoved: either('removido', 'retirado'),
    },
    tombstone: {
      title: either('Este texto foi retirado do ar', 'Este artigo foi retirado'),
      description: either(
        (publication: string) => `${publication} retirou do ar o texto publicado neste endereço.`,
        (publication: string) => `${publication} retirou o artigo publicado neste endereço.`,
      ),
      gone: either(
        (publication: string) => `${publication} retirou do ar o texto que estava neste endereço.`,
        (publication: string) => `${publication} retirou o artigo que estava neste endereço.`,
      ),
      questions: (address) => `Em caso de dúvida, escreva para ${address}.`,
      policy: 'Como tratamos os erros e as cartas',
      front: either('Ir para a capa', 'Ir para a primeira página'),
    },
    moved: {
      title: either('Este texto mudou de endereço', 'Este artigo mudou de endereço'),
      pageTitle: 'Esta página mudou de endereço',
      titleOf: (headline) => `Novo endereço: ${headline}`,
    },
    search: {
      title: either('Busca', 'Pesquisa'),
      description: either(
        (publication: string) => `${publication}: busca em todos os textos.`,
        (publication: string) => `${publication}: pesquisa em todos os artigos.`,
      ),
      label: either('Buscar em todos os textos', 'Pesquisar em todos os artigos'),
      submit: either('Buscar', 'Pesquisar'),
      order: 'Ordem',
      best: 'Relevância',
      newest: either('Mais recentes', 'Mais recentes primeiro'),
      section: either('Editoria', 'Secção'),
      allSections: 'Todas',
      author: 'Autor',
      allAuthors: 'Todos',
      year: 'Ano',
      allYears: 'Todos',
      searching: either('Buscando…', 'A pesquisar…'),
      wordless: either('Digite ao menos uma palavra ou um número.', 'Escreva pelo menos uma palavra ou um número.'),
      instead: (words) => `Nenhuma notícia contém essas palavras. Resultados para “${words}”:`,
      nothing: either(
        'Nenhum texto encontrado. Tente com menos palavras ou com outras, ou consulte o arquivo.',
        'Nenhum artigo encontrado. Tente com menos palavras ou com outras, ou consulte o arquivo.',
      ),
      more: either('Mostrar mais textos', 'Mostrar mais artigos'),
      older: either('Buscar também em textos mais antigos', 'Pesquisar também em artigos mais antigos'),
      failed: either(
        'A busca não funciona neste navegador. Todos os textos estão no arquivo.',
        'A pesquisa não funciona neste navegador. Todos os artigos estão no arquivo.',
      ),
      noScript: either(
        'A busca precisa de JavaScript. Sem ele, todos os textos estão no arquivo.',
        'A pesquisa precisa de JavaScript. Sem ele, todos os artigos estão no arquivo.',
      ),
      archives: 'Arquivo',
      sections: either('Editorias', 'Secções'),
    },
    machines: {
      use: either('Uso por programas e IA', 'Utilização por programas e IA'),
      answers: either(
        'Os textos podem ser lidos para responder a perguntas. Cite o jornal e inclua um link para o texto.',
        'Os artigos podem ser lidos para responder a perguntas. Cite o jornal e inclua uma ligação para o artigo.',
      ),
      noAnswers: either(
        'Os textos não podem ser lidos para responder a perguntas.',
        'Os artigos não podem ser lidos para responder a perguntas.',
      ),
      training: either(
        'Os textos podem ser usados para treinar modelos de IA.',
        'Os artigos podem ser usados para treinar modelos de IA.',
      ),
      noTraining: either(
        'Os textos não podem ser usados para treinar modelos de IA.',
        'Os artigos não podem ser usados para treinar modelos de IA.',
      ),
      copies: either(
        'Cada texto também existe em Markdown: acrescente index.md ao endereço.',
        'Cada artigo também existe em Markdown: acrescente index.md ao endereço.',
      ),
      exceptions: either(
        'Alguns textos têm regras próprias, indicadas em suas páginas.',
        'Alguns artigos têm regras próprias, indicadas nas suas páginas.',
      ),
      feeds: 'Feeds e mapas do site',
      source: 'Fonte',
    },
    offline: {
      title: either('Você está sem conexão', 'Está sem ligação à internet'),
      explanation: either(
        'Não há conexão com a internet, e esta página não está salva neste aparelho. Os textos abaixo estão.',
        'Não há ligação à internet e esta página não está guardada neste dispositivo. Os artigos seguintes estão.',
      ),
      kept: either('Textos neste aparelho', 'Artigos neste dispositivo'),
      none: either(
        'Nenhum texto ainda. Os últimos 30 que você ler ficam guardados aqui.',
        'Ainda não há artigos. Os últimos 30 que ler ficam guardados aqui.',
      ),
    },
    notFound: {
      title: 'Página não encontrada',
      headline: 'Esta página não está na edição de hoje',
      description: either('Não há nenhuma página neste endereço.', 'Não existe nenhuma página neste endereço.'),
      nothing: (front) => `Não há nada neste endereço. As notícias mais recentes estão na ${front}.`,
      nothingWithWire: either(
        (front: string, wire: string) =>
          `Não há nada neste endereço. As notícias mais recentes estão na ${front} e nas ${wire}.`,
        (front: string, wire: string) =>
          `Não há nada neste endereço. As notícias mais recentes estão na ${front} e na ${wire}.`,
      ),
      front: either('capa', 'primeira página'),
      wire: either('últimas notícias', 'última hora'),
    },
  };
}
