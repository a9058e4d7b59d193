<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Away</name>
    <message>
        <source>Client directory as of {time}.</source>
        <translation>Справочник клиентов — от {time}.</translation>
    </message>
    <message>
        <source>No connection: of the history only what this computer has, similar tickets are not checked</source>
        <translation>Нет связи: из истории видно только то, что есть на этом компьютере, похожие заявки не проверены</translation>
    </message>
    <message>
        <source>No connection: somebody else may have taken it meanwhile</source>
        <translation>Нет связи: заявку за это время мог взять другой</translation>
    </message>
    <message>
        <source>No connection: nobody would learn now that the ticket is his</source>
        <translation>Нет связи: новый исполнитель сейчас не узнает о заявке</translation>
    </message>
    <message>
        <source>No connection: the room is set up only in the common database</source>
        <translation>Нет связи: комната настраивается только в общей базе</translation>
    </message>
    <message>
        <source>No connection: articles are written only in the common database</source>
        <translation>Нет связи: статьи пишут только в общей базе</translation>
    </message>
    <message>
        <source>No connection: a file is imported only into the common database</source>
        <translation>Нет связи: файл загружают только в общую базу</translation>
    </message>
    <message>
        <source>No connection: this waits until the database is back</source>
        <translation>Нет связи: это можно сделать, когда база ответит</translation>
    </message>
    <message>
        <source>The client directory is not on this computer yet.</source>
        <translation>Справочника клиентов на этом компьютере ещё нет.</translation>
    </message>
    <message>
        <source>in the directory as of {time}</source>
        <translation>в справочнике на {time}</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Имя сервера</translation>
    </message>
    <message>
        <source>Line to the server</source>
        <translation>Связь с сервером</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Шифрование</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Защита</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Row security</source>
        <translation>Защита строк</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Live room</source>
        <translation>Живое обновление</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>Пределы времени</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Подключения</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Файл базы</translation>
    </message>
    <message>
        <source>Folder of this desk</source>
        <translation>Папка программы</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Хранилище паролей</translation>
    </message>
    <message>
        <source>Kept work</source>
        <translation>Сохранённая работа</translation>
    </message>
    <message>
        <source>{hosts}, database {database}, login {login}</source>
        <translation>{hosts}, база {database}, имя {login}</translation>
    </message>
    <message>
        <source>{host} is {addresses}</source>
        <translation>{host} — это {addresses}</translation>
    </message>
    <message>
        <source>{host} answers in {milliseconds} ms</source>
        <translation>{host} отвечает за {milliseconds} мс</translation>
    </message>
    <message>
        <source>{host}: {tls}, “{authority}”, until {until}</source>
        <translation>{host}: {tls}, «{authority}», до {until}</translation>
    </message>
    <message>
        <source>the server lets {login} in</source>
        <translation>сервер впускает {login}</translation>
    </message>
    <message>
        <source>PostgreSQL {version}, takes writes</source>
        <translation>PostgreSQL {version}, принимает запись</translation>
    </message>
    <message>
        <source>{found}, this program's own</source>
        <translation>{found}, как у этой программы</translation>
    </message>
    <message>
        <source>{login} works in this room</source>
        <translation>{login} — сотрудник этой диспетчерской</translation>
    </message>
    <message>
        <source>valid {until}</source>
        <translation>действует до {until}</translation>
    </message>
    <message>
        <source>the server itself decides who sees which rows</source>
        <translation>сервер сам решает, кто какие строки видит</translation>
    </message>
    <message>
        <source>this computer and the server agree</source>
        <translation>компьютер и сервер показывают одно время</translation>
    </message>
    <message>
        <source>a change is heard after {milliseconds} ms</source>
        <translation>изменение слышно через {milliseconds} мс</translation>
    </message>
    <message>
        <source>a statement {statement}, an idle transaction {idle}</source>
        <translation>запрос {statement}, простой в транзакции {idle}</translation>
    </message>
    <message>
        <source>{taken} of {most} are taken</source>
        <translation>занято {taken} из {most}</translation>
    </message>
    <message>
        <source>{path}, {mebibytes} MiB, whole</source>
        <translation>{path}, {mebibytes} МиБ, цел</translation>
    </message>
    <message>
        <source>{path}, {mebibytes} MiB free</source>
        <translation>{path}, свободно {mebibytes} МиБ</translation>
    </message>
    <message>
        <source>keeps passwords and keys</source>
        <translation>хранит пароли и ключи</translation>
    </message>
    <message>
        <source>{path} can be read</source>
        <translation>{path} читается</translation>
    </message>
    <message>
        <source>{host} does not encrypt. Switch TLS on: ssl = on in postgresql.conf</source>
        <translation>{host} не шифрует. Включите TLS: ssl = on в postgresql.conf</translation>
    </message>
    <message>
        <source>{host}: the certificate ends on {until}. Renew it before</source>
        <translation>{host}: сертификат действует до {until}. Обновите его раньше</translation>
    </message>
    <message>
        <source>PostgreSQL {version} is too old. Version {needed} or newer is needed</source>
        <translation>PostgreSQL {version} слишком старый. Нужна версия {needed} или новее</translation>
    </message>
    <message>
        <source>this is a stand-by. Name all servers of the room in the address</source>
        <translation>это резервный сервер. Укажите в адресе все серверы диспетчерской</translation>
    </message>
    <message>
        <source>{encoding} cannot hold every letter. Make the database anew with UTF8</source>
        <translation>в {encoding} помещаются не все буквы. Создайте базу заново в UTF8</translation>
    </message>
    <message>
        <source>the database is empty. Set it up with firstline-admin init</source>
        <translation>база пуста. Подготовьте её: firstline-admin init</translation>
    </message>
    <message>
        <source>{found} is older than {needed}. Run firstline-admin upgrade</source>
        <translation>{found} старше, чем {needed}. Выполните firstline-admin upgrade</translation>
    </message>
    <message>
        <source>{found} is newer than this program. Update the program on this desk</source>
        <translation>{found} новее этой программы. Обновите программу на этом месте</translation>
    </message>
    <message>
        <source>the tables are another program's. Name another database</source>
        <translation>таблицы принадлежат другой программе. Укажите другую базу</translation>
    </message>
    <message>
        <source>{login} is a superuser: no rule holds him. Sign in with an employee's account</source>
        <translation>{login} — суперпользователь, правила его не держат. Входите под учётной записью сотрудника</translation>
    </message>
    <message>
        <source>{login} is no account of the staff. Run firstline-admin employee add</source>
        <translation>{login} не входит в число сотрудников. Выполните firstline-admin employee add</translation>
    </message>
    <message>
        <source>nobody in this room has the login {login}. Run firstline-admin employee add</source>
        <translation>в этой диспетчерской нет сотрудника {login}. Выполните firstline-admin employee add</translation>
    </message>
    <message>
        <source>{login} no longer works in this room. Ask the administrator</source>
        <translation>{login} больше не работает в этой диспетчерской. Обратитесь к администратору</translation>
    </message>
    <message>
        <source>ends on {until}. Ask the administrator for a new one</source>
        <translation>действует до {until}. Попросите у администратора новый</translation>
    </message>
    <message>
        <source>the server does not guard the rows. Run firstline-admin upgrade</source>
        <translation>сервер не охраняет строки. Выполните firstline-admin upgrade</translation>
    </message>
    <message>
        <source>everybody on the server may still enter this database, lock it or fill its disk. Run firstline-admin upgrade as the superuser</source>
        <translation>любая учётная запись сервера может войти в эту базу, заблокировать её или заполнить диск. Выполните firstline-admin upgrade от имени суперпользователя</translation>
    </message>
    <message>
        <source>this computer is off by {off}. Set its clock; the server's time is used till then</source>
        <translation>часы компьютера расходятся с сервером на {off}. Поправьте их; пока берётся время сервера</translation>
    </message>
    <message>
        <source>no hint of a change arrives: a pgbouncer in transaction mode stands between. Name the server itself; until then changes show after 15 seconds</source>
        <translation>уведомления об изменениях не приходят: между ними pgbouncer в режиме транзакций. Укажите сам сервер; пока изменения видны через 15 секунд</translation>
    </message>
    <message>
        <source>statements have no time limit. Take options= out of the address</source>
        <translation>запросы не ограничены по времени. Уберите options= из адреса</translation>
    </message>
    <message>
        <source>{taken} of {most} are taken. Raise max_connections: three for each desk and twenty</source>
        <translation>занято {taken} из {most}. Увеличьте max_connections: по три на рабочее место и ещё двадцать</translation>
    </message>
    <message>
        <source>there is no file {path}. Start the program once, or restore a copy</source>
        <translation>файла {path} нет. Запустите программу один раз или восстановите копию</translation>
    </message>
    <message>
        <source>{path} does not allow writing: drafts cannot be kept. Give this person the right</source>
        <translation>{path} закрыта для записи: черновики не сохранятся. Дайте этому пользователю право на запись</translation>
    </message>
    <message>
        <source>only {mebibytes} MiB are free at {path}. Make room for drafts and copies</source>
        <translation>в {path} свободно лишь {mebibytes} МиБ. Освободите место для черновиков и копий</translation>
    </message>
    <message>
        <source>this system has none: passwords are not remembered and drafts not encrypted. Install gnome-keyring or KWallet</source>
        <translation>в этой системе его нет: пароли не запоминаются, черновики не шифруются. Установите gnome-keyring или KWallet</translation>
    </message>
    <message>
        <source>has no end</source>
        <translation>без срока</translation>
    </message>
</context>
<context>
    <name>ClientCard</name>
    <message>
        <source>{time} there ({zone})</source>
        <translation>там {time} ({zone})</translation>
    </message>
    <message>
        <source>The contract ends on {date}</source>
        <translation>Договор заканчивается {date}</translation>
    </message>
    <message>
        <source>Promised by {time}, still open</source>
        <translation>Обещали до {time}, ещё не сделано</translation>
    </message>
    <message>
        <source>Do not offer remote access</source>
        <translation>Не предлагать удалённый доступ</translation>
    </message>
    <message>
        <source>Something promised is still open</source>
        <translation>Есть невыполненное обещание</translation>
    </message>
    <message>
        <source>The last mark was low</source>
        <translation>Последняя оценка была низкой</translation>
    </message>
    <message>
        <source>Ask the accounts before paid work</source>
        <translation>Платные работы — после согласования с бухгалтерией</translation>
    </message>
    <message>
        <source>Access to the site needs arranging</source>
        <translation>Доступ на объект нужно согласовать</translation>
    </message>
    <message>
        <source>The contract is about to end</source>
        <translation>Договор скоро заканчивается</translation>
    </message>
    <message>
        <source>{d:02}/{m:02}/{y}</source>
        <translation>{d:02}.{m:02}.{y}</translation>
    </message>
</context>
<context>
    <name>Consulting</name>
    <message>
        <source>asks the seniors on shift: {names}</source>
        <translation>спрашивает старших на смене: {names}</translation>
    </message>
    <message>
        <source>{name} approved the solution</source>
        <translation>{name} разрешил решение</translation>
    </message>
    <message>
        <source>{name} shows a solution: {text}</source>
        <translation>{name} показывает решение: {text}</translation>
    </message>
    <message>
        <source>{name} asks: {text}</source>
        <translation>{name} спрашивает: {text}</translation>
    </message>
    <message>
        <source>{name} asks for advice on this ticket</source>
        <translation>{name} просит совета по этой заявке</translation>
    </message>
    <message>
        <source>Waits for the mentor {name}, {ago}</source>
        <translation>Ждёт наставника {name}, {ago}</translation>
    </message>
    <message>
        <source>The seniors are asked, {ago}</source>
        <translation>Вопрос у старших, {ago}</translation>
    </message>
    <message>
        <source>shown to the mentor {name}</source>
        <translation>показал наставнику {name}</translation>
    </message>
    <message>
        <source>waits for the mentor {name} to let it go</source>
        <translation>ждёт, когда наставник {name} отпустит</translation>
    </message>
    <message>
        <source>asks the seniors</source>
        <translation>спрашивает старших</translation>
    </message>
    <message>
        <source>approved the solution of {name}</source>
        <translation>разрешил решение {name}</translation>
    </message>
    <message>
        <source>sent it back to {name}</source>
        <translation>вернул {name}</translation>
    </message>
    <message>
        <source>answers {name}</source>
        <translation>отвечает {name}</translation>
    </message>
    <message>
        <source>nobody senior is on shift: all seniors are asked</source>
        <translation>старших на смене нет: спрашиваются все старшие</translation>
    </message>
    <message>
        <source>{name} let it go on</source>
        <translation>{name} отпустил(а) дальше</translation>
    </message>
    <message>
        <source>{name} registered it: let it go on to where it belongs?</source>
        <translation>{name} зарегистрировал(а): отпустить дальше по маршруту?</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>ещё %n</numerusform><numerusform>ещё %n</numerusform><numerusform>ещё %n</numerusform></translation>
    </message>
    <message>
        <source>{name} sent it back: {text}</source>
        <translation>{name} вернул: {text}</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>{name} waits for your leave: {subject}</source>
        <translation>{name} ждёт вашего разрешения: {subject}</translation>
    </message>
    <message>
        <source>{name} registered, let it go on: {subject}</source>
        <translation>{name} зарегистрировал(а), отпустите дальше: {subject}</translation>
    </message>
    <message>
        <source>{name} asks a senior: {subject}</source>
        <translation>{name} спрашивает старшего: {subject}</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Show the solution to your mentor first: {name}. His leave opens this</source>
        <translation>Сначала покажите решение наставнику: {name}. После его разрешения заявку можно решить</translation>
    </message>
    <message>
        <source>Your mentor looks at it first: {name}. His key lets the ticket go on</source>
        <translation>Сначала смотрит наставник: {name}. Его клавиша отпускает заявку дальше</translation>
    </message>
    <message>
        <source>You are not admitted to calls yet. Ask your mentor or the administrator</source>
        <translation>Вы ещё не допущены к звонкам. Спросите наставника или администратора</translation>
    </message>
    <message>
        <source>The mentor has your solution already</source>
        <translation>Решение уже у наставника</translation>
    </message>
    <message>
        <source>The question is asked already</source>
        <translation>Вопрос уже задан</translation>
    </message>
    <message>
        <source>This question is no more</source>
        <translation>Этого вопроса уже нет</translation>
    </message>
    <message>
        <source>This waits for somebody else: {name}</source>
        <translation>Этого ждут от другого сотрудника: {name}</translation>
    </message>
    <message>
        <source>Somebody has answered this already</source>
        <translation>На это уже ответили</translation>
    </message>
    <message>
        <source>Grades follow each other: one step at a time</source>
        <translation>Грейды идут по порядку, по одной ступени</translation>
    </message>
    <message>
        <source>A mentor works here, is no junior and no pupil of this person</source>
        <translation>Наставник работает здесь, он не младший специалист и не ученик этого сотрудника</translation>
    </message>
    <message>
        <source>Name a mentor: he looks at what is not solved alone</source>
        <translation>Назначьте наставника: он смотрит решения до закрытия</translation>
    </message>
    <message>
        <source>“{value}” is no code: letters, digits and . - / _ without blanks, 30 at most</source>
        <translation>«{value}» не годится в коды: буквы, цифры и . - / _ без пробелов, не длиннее 30</translation>
    </message>
    <message>
        <source>It would hang under itself: {path}</source>
        <translation>Она окажется под самой собой: {path}</translation>
    </message>
    <message numerus="yes">
        <source>%n categories below it go out of sight with it</source>
        <translation><numerusform>Вместе с ней скроется %n категория под ней</numerusform><numerusform>Вместе с ней скроются %n категории под ней</numerusform><numerusform>Вместе с ней скроются %n категорий под ней</numerusform></translation>
    </message>
    <message>
        <source>Nobody of this branch takes it: the tickets go to the first line</source>
        <translation>В этой ветке группа не указана: заявки пойдут на первую линию</translation>
    </message>
    <message>
        <source>The category above belongs to “{name}”. Choose that department</source>
        <translation>Раздел выше принадлежит отделу «{name}». Выберите этот отдел</translation>
    </message>
    <message>
        <source>“{group}” belongs to “{name}”. Choose a group of this department</source>
        <translation>Группа «{group}» относится к отделу «{name}». Выберите группу этого отдела</translation>
    </message>
    <message>
        <source>“{name}” is in the list already</source>
        <translation>«{name}» уже есть в списке</translation>
    </message>
    <message>
        <source>“{name}” belongs to “{home}” and will not be asked for here</source>
        <translation>Поле «{name}» принадлежит отделу «{home}», здесь его не спросят</translation>
    </message>
    <message>
        <source>“{name}” hangs on the list {parent}, which is not asked for here</source>
        <translation>Поле «{name}» зависит от списка {parent}, а его здесь не спрашивают</translation>
    </message>
    <message>
        <source>“{value}” stands beside it already</source>
        <translation>Рядом уже есть «{value}»</translation>
    </message>
    <message>
        <source>“{value}” leads to “{name}” as well: both will be offered</source>
        <translation>«{value}» ведёт и в «{name}»: предложены будут обе</translation>
    </message>
    <message>
        <source>Add at least one value</source>
        <translation>Добавьте хотя бы одно значение</translation>
    </message>
    <message>
        <source>“{value}” is in the list twice</source>
        <translation>«{value}» стоит в списке дважды</translation>
    </message>
    <message>
        <source>There is no field with the code {value}</source>
        <translation>Поля с кодом {value} нет</translation>
    </message>
    <message>
        <source>“{name}” is no list. Choose a list</source>
        <translation>«{name}» — не список. Выберите список</translation>
    </message>
    <message>
        <source>The lists would hang on each other in a ring: {path}</source>
        <translation>Списки зависят друг от друга по кругу: {path}</translation>
    </message>
    <message>
        <source>“{value}” is not among the values of “{name}”: nobody will see what is below it</source>
        <translation>«{value}» нет среди значений «{name}»: то, что под ним, никто не увидит</translation>
    </message>
    <message numerus="yes">
        <source>For %n values of “{name}” there is nothing to choose, “{value}” is the first</source>
        <translation><numerusform>Для %n значения поля «{name}» нечего выбрать: «{value}»</numerusform><numerusform>Для %n значений поля «{name}» нечего выбрать, первое — «{value}»</numerusform><numerusform>Для %n значений поля «{name}» нечего выбрать, первое — «{value}»</numerusform></translation>
    </message>
    <message>
        <source>The greatest is below the least</source>
        <translation>Наибольшее меньше наименьшего</translation>
    </message>
    <message>
        <source>From 1 to {limit} characters</source>
        <translation>От 1 до {limit} знаков</translation>
    </message>
    <message>
        <source>Write # for a digit, @ for a letter, * for either, [ ] around what may be absent</source>
        <translation>Пишите # вместо цифры, @ вместо буквы, * вместо любой из них, [ ] вокруг необязательного</translation>
    </message>
    <message>
        <source>Not below {limit}</source>
        <translation>Не меньше {limit}</translation>
    </message>
    <message>
        <source>Not above {limit}</source>
        <translation>Не больше {limit}</translation>
    </message>
    <message>
        <source>“{value}” does not have the form {form} (# digit, @ letter, * either)</source>
        <translation>«{value}» не подходит под вид {form} (# цифра, @ буква, * любая из них)</translation>
    </message>
    <message>
        <source>The database server does not answer. Check the network and the address</source>
        <translation>Сервер базы не отвечает. Проверьте сеть и адрес</translation>
    </message>
    <message>
        <source>This server is a stand-by and takes no writes. Name the main server, or all of them separated by commas</source>
        <translation>Это резервный сервер, запись он не принимает. Укажите основной или все через запятую</translation>
    </message>
    <message>
        <source>No server of this name is known on the network. Check the name of the server</source>
        <translation>Сервера с таким именем в сети нет. Проверьте имя сервера</translation>
    </message>
    <message>
        <source>The computer answers, but no PostgreSQL at this port. Check the port, or start the server</source>
        <translation>Компьютер отвечает, но PostgreSQL на этом порту нет. Проверьте порт или запустите сервер</translation>
    </message>
    <message>
        <source>The server said nothing for three seconds. Check the network and the address</source>
        <translation>Сервер молчит три секунды. Проверьте сеть и адрес</translation>
    </message>
    <message>
        <source>The server takes no more connections. Try again in a minute</source>
        <translation>Сервер не принимает новых подключений. Повторите через минуту</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is no PostgreSQL server. Check address and port</source>
        <translation>По этому адресу отвечает не PostgreSQL. Проверьте адрес и порт</translation>
    </message>
    <message>
        <source>This server does not encrypt: anybody on the network could read along. The administrator has to switch TLS on; to do without, tick the permission at the server's address</source>
        <translation>Сервер не шифрует соединение: его может прочитать любой в сети. Администратору нужно включить TLS; обойтись без него можно, отметив разрешение у адреса сервера</translation>
    </message>
    <message>
        <source>The server lets in encrypted connections only. Take back the permission to connect without encryption</source>
        <translation>Сервер впускает только по шифрованному соединению. Снимите разрешение соединяться без шифрования</translation>
    </message>
    <message>
        <source>The server lets nobody in from this computer under this name. The administrator has to allow it in pg_hba.conf</source>
        <translation>Сервер не впускает с этого компьютера под этим именем. Администратору нужно разрешить это в pg_hba.conf</translation>
    </message>
    <message>
        <source>The server asks for the password in clear, and nobody has proved which server it is. Nothing was sent. The administrator has to switch to scram-sha-256</source>
        <translation>Сервер просит пароль открытым текстом, хотя не доказал, что он тот самый. Пароль не отправлен. Администратору нужно перейти на scram-sha-256</translation>
    </message>
    <message>
        <source>The server does not tie signing in to this connection (channel binding). If a pgbouncer stands between, add channel_binding=prefer to the address</source>
        <translation>Сервер не привязывает вход к этому соединению (channel binding). Если между ними стоит pgbouncer, добавьте к адресу channel_binding=prefer</translation>
    </message>
    <message>
        <source>The server's certificate comes from an authority nobody vouches for here. Choose the room's root certificate; without it a stranger's server could stand in</source>
        <translation>За сертификат сервера здесь никто не ручается. Выберите корневой сертификат; без него на месте сервера может оказаться чужой</translation>
    </message>
    <message>
        <source>The certificate was made out to another server's name. Enter the name that the certificate has, or ask the administrator</source>
        <translation>Сертификат выписан на другое имя сервера. Укажите имя из сертификата или обратитесь к администратору</translation>
    </message>
    <message>
        <source>The server's certificate was valid until {until}. The administrator has to renew it. If that day is still to come, this computer's clock is wrong</source>
        <translation>Сертификат сервера действовал до {until}. Администратору нужно его обновить. Если этот день ещё не наступил, неверны часы этого компьютера</translation>
    </message>
    <message>
        <source>The server's certificate is valid from {since} on. If that day has passed, this computer's clock is wrong</source>
        <translation>Сертификат сервера действует с {since}. Если этот день уже прошёл, неверны часы этого компьютера</translation>
    </message>
    <message>
        <source>The root certificate cannot be read. Choose its file again</source>
        <translation>Корневой сертификат не читается. Выберите его файл заново</translation>
    </message>
    <message>
        <source>This account was closed. Ask the administrator of the room</source>
        <translation>Эта учётная запись закрыта. Обратитесь к администратору</translation>
    </message>
    <message>
        <source>Wrong name or password. Check the keyboard layout and Caps Lock. If both are right, the password has expired: the administrator gives a new one</source>
        <translation>Неверное имя или пароль. Проверьте раскладку и Caps Lock. Если всё верно, срок пароля истёк: новый даст администратор</translation>
    </message>
    <message>
        <source>The name and the password are right, but this account is not let into this database. Ask the administrator to add it to the room</source>
        <translation>Имя и пароль верны, но в эту базу учётная запись не допущена. Попросите администратора добавить её</translation>
    </message>
    <message>
        <source>There is no database of this name on the server. Check the name</source>
        <translation>На сервере нет базы с таким именем. Проверьте имя</translation>
    </message>
    <message>
        <source>The server is in trouble itself. What was typed is kept; tell the administrator</source>
        <translation>На сервере неполадки. Введённое сохранено; сообщите администратору</translation>
    </message>
    <message>
        <source>The server does not allow this to your login. Ask the administrator</source>
        <translation>Сервер не разрешает это вашей учётной записи. Обратитесь к администратору</translation>
    </message>
    <message>
        <source>The server has not accepted this: the ticket is not what it was, or your rights are not. Refresh and look</source>
        <translation>Сервер этого не принял: заявка уже не та или права изменились. Обновите и посмотрите</translation>
    </message>
    <message>
        <source>PostgreSQL {found} on the server is too old. Version {needed} or newer is needed</source>
        <translation>На сервере PostgreSQL {found}, это слишком старая версия. Нужна {needed} или новее</translation>
    </message>
    <message>
        <source>The database is busy with another write. Try again</source>
        <translation>База занята другой записью. Повторите</translation>
    </message>
    <message>
        <source>The database can only be read. Check the rights to its file or the server</source>
        <translation>База доступна только для чтения. Проверьте права на файл или сервер</translation>
    </message>
    <message>
        <source>The file is damaged or is no database of this program. Restore it from a copy</source>
        <translation>Файл повреждён или это не база программы. Восстановите его из копии</translation>
    </message>
    <message>
        <source>The database file cannot be opened. Check that the folder exists and allows writing</source>
        <translation>Не удаётся открыть файл базы. Проверьте, что папка существует и доступна для записи</translation>
    </message>
    <message>
        <source>Only SQLite and PostgreSQL are known, not “{kind}”</source>
        <translation>Поддерживаются SQLite и PostgreSQL, а не «{kind}»</translation>
    </message>
    <message>
        <source>The database address cannot be read: {address}</source>
        <translation>Не удаётся разобрать адрес базы: {address}</translation>
    </message>
    <message>
        <source>A database on this computer has profiles, not logins and passwords</source>
        <translation>В базе на этом компьютере входят по профилю, без имени и пароля</translation>
    </message>
    <message>
        <source>There is data in the database already. The demo room needs an empty one</source>
        <translation>В базе уже есть данные. Для демонстрации нужна пустая</translation>
    </message>
    <message>
        <source>The disk is full. Free some space: what was typed is kept in the window</source>
        <translation>Диск заполнен. Освободите место: введённое сохранено в окне</translation>
    </message>
    <message>
        <source>The disk did not answer. What was typed is kept in the window</source>
        <translation>Диск не ответил. Введённое сохранено в окне</translation>
    </message>
    <message>
        <source>Drafts cannot be kept on this computer: {file} does not open</source>
        <translation>Черновики не сохраняются на этом компьютере: не открывается {file}</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>Поиск остановлен</translation>
    </message>
    <message>
        <source>The database is of an older version ({found}). It must be upgraded to {needed}</source>
        <translation>База старой версии ({found}). Её нужно обновить до {needed}</translation>
    </message>
    <message>
        <source>The database is of a newer version ({found}). Update the program</source>
        <translation>База новее программы ({found}). Обновите программу</translation>
    </message>
    <message>
        <source>This database belongs to another program. Choose another one</source>
        <translation>Это база другой программы. Выберите другую</translation>
    </message>
    <message>
        <source>The database is empty and not set up yet</source>
        <translation>База пуста и ещё не подготовлена</translation>
    </message>
    <message>
        <source>Nobody ever works by this: no deadline could be counted. Add hours to a day</source>
        <translation>По этому времени никто не работает: срок не посчитать. Добавьте часы хотя бы в один день</translation>
    </message>
    <message>
        <source>No priority has a time here: tickets get no deadline</source>
        <translation>Ни у одного приоритета нет нормы: у заявок не будет срока</translation>
    </message>
    <message>
        <source>Write one minute or more, or leave it empty</source>
        <translation>Укажите минуту или больше либо оставьте пустым</translation>
    </message>
    <message>
        <source>The reaction has more time than the solution</source>
        <translation>На реакцию больше времени, чем на решение</translation>
    </message>
    <message>
        <source>“{name}” is the usual one. Make it unusual first, then this one</source>
        <translation>Обычные сроки сейчас «{name}». Сначала снимите отметку там, затем поставьте здесь</translation>
    </message>
    <message>
        <source>The usual one stays in use. Make another one usual first</source>
        <translation>Обычные сроки остаются в работе. Сначала назначьте обычными другие</translation>
    </message>
    <message>
        <source>None is the usual one: what no rule names gets no deadline</source>
        <translation>Обычных сроков нет: заявки вне правил останутся без срока</translation>
    </message>
    <message>
        <source>It names nothing and takes every ticket: rules below it are never asked</source>
        <translation>Условий нет, подходит любая заявка: до правил ниже очередь не дойдёт</translation>
    </message>
    <message>
        <source>Never reached: rule {place} takes the same tickets before it</source>
        <translation>Не сработает: те же заявки раньше забирает правило {place}</translation>
    </message>
    <message>
        <source>No ticket fits: no group in use works on this line there</source>
        <translation>Не подойдёт ни одна заявка: на этой линии там нет действующей группы</translation>
    </message>
    <message>
        <source>The client of this rule is not in this room: the rule comes in out of use</source>
        <translation>Клиента этого правила здесь нет: правило придёт выведенным из работы</translation>
    </message>
    <message>
        <source>The deadlines it leads to have no time for this priority</source>
        <translation>В этих сроках нет нормы для такого приоритета</translation>
    </message>
    <message>
        <source>Write either a percentage or minutes before the deadline</source>
        <translation>Укажите либо процент, либо минуты до срока</translation>
    </message>
    <message>
        <source>Write a percentage from 1 to 100</source>
        <translation>Укажите процент от 1 до 100</translation>
    </message>
    <message>
        <source>Never reached: no clock of this kind is that long</source>
        <translation>Не сработает: таких длинных норм у этих часов нет</translation>
    </message>
    <message>
        <source>This is no production calendar. Take an XML, JSON or CSV file of one</source>
        <translation>Это не производственный календарь. Возьмите его файл XML, JSON или CSV</translation>
    </message>
    <message>
        <source>The file breaks off or is damaged at line {line}</source>
        <translation>Файл обрывается или повреждён в строке {line}</translation>
    </message>
    <message>
        <source>This partner is not in use. Choose another</source>
        <translation>Этот партнёр не в работе. Выберите другого</translation>
    </message>
    <message>
        <source>There is no file “{path}”</source>
        <translation>Файла «{path}» нет</translation>
    </message>
    <message>
        <source>There are no rows in “{path}”</source>
        <translation>В файле «{path}» нет строк</translation>
    </message>
    <message>
        <source>“{path}” cannot be read as a table. CSV, CSV.GZ and XLSX are understood</source>
        <translation>Файл «{path}» не читается как таблица. Подходят CSV, CSV.GZ и XLSX</translation>
    </message>
    <message>
        <source>“{path}” cannot be opened: {detail}</source>
        <translation>Файл «{path}» не открывается: {detail}</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {detail}</source>
        <translation>«{path}» не записать: {detail}</translation>
    </message>
    <message>
        <source>The mapping file “{path}” is not understood: {detail}</source>
        <translation>Файл соответствий «{path}» не разобран: {detail}</translation>
    </message>
    <message>
        <source>There is no encoding “{value}”</source>
        <translation>Кодировки «{value}» не существует</translation>
    </message>
    <message>
        <source>There is no field “{name}” to fill</source>
        <translation>Поля «{name}» нет</translation>
    </message>
    <message>
        <source>The table has no column “{column}”</source>
        <translation>В таблице нет столбца «{column}»</translation>
    </message>
    <message>
        <source>No column was recognised as “{name}”. Name it in the mapping</source>
        <translation>Столбец для поля «{name}» не найден. Укажите его в соответствиях</translation>
    </message>
    <message>
        <source>The room has no department that the tickets could belong to</source>
        <translation>В системе нет отдела, к которому отнести заявки</translation>
    </message>
    <message>
        <source>“{value}” is not a date</source>
        <translation>«{value}» — не дата</translation>
    </message>
    <message>
        <source>“{value}” is not a date format. Write dmy, mdy or ymd</source>
        <translation>«{value}» — не формат даты. Укажите dmy, mdy или ymd</translation>
    </message>
    <message>
        <source>The state “{value}” is not known</source>
        <translation>Неизвестный статус «{value}»</translation>
    </message>
    <message>
        <source>The priority “{value}” is not known</source>
        <translation>Неизвестный приоритет «{value}»</translation>
    </message>
    <message>
        <source>The level “{value}” is not known</source>
        <translation>Неизвестный уровень «{value}»</translation>
    </message>
    <message>
        <source>The channel “{value}” is not known</source>
        <translation>Неизвестный канал «{value}»</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number</source>
        <translation>«{value}» — не целое число</translation>
    </message>
    <message>
        <source>“{value}” was already above: rows of one case must stand together</source>
        <translation>«{value}» уже встречается выше: строки одной заявки должны идти подряд</translation>
    </message>
    <message>
        <source>“{value}” already stands for {name}</source>
        <translation>Под номером «{value}» уже записан другой человек: {name}</translation>
    </message>
    <message>
        <source>This person is no longer in the list</source>
        <translation>Этого человека в списке больше нет</translation>
    </message>
    <message>
        <source>This notice is no longer there</source>
        <translation>Этого предупреждения больше нет</translation>
    </message>
    <message>
        <source>The program puts up this kind of notice by itself</source>
        <translation>Такие предупреждения программа показывает сама</translation>
    </message>
    <message>
        <source>Say whom the notice is about</source>
        <translation>Укажите, о ком предупреждение</translation>
    </message>
    <message>
        <source>The notice would already be over</source>
        <translation>Срок предупреждения уже прошёл бы</translation>
    </message>
    <message>
        <source>The row has {found} cells, the table has {expected} columns</source>
        <translation>В строке ячеек: {found}, а столбцов в таблице: {expected}</translation>
    </message>
    <message>
        <source>These bytes are not text in the file's encoding</source>
        <translation>Эти байты не читаются в кодировке файла</translation>
    </message>
    <message>
        <source>The row cannot be read: {detail}</source>
        <translation>Строка не читается: {detail}</translation>
    </message>
    <message>
        <source>Day and month could change places in “{value}”: the day is taken first</source>
        <translation>В дате «{value}» день и месяц можно перепутать: первым считается день</translation>
    </message>
    <message>
        <source>The column “{column}” stands in the table twice: the last one is read</source>
        <translation>Столбец «{column}» встречается дважды: читается последний</translation>
    </message>
    <message>
        <source>“{path}” is there already. Name another file, or say --replace</source>
        <translation>«{path}» уже есть. Укажите другой файл или добавьте --replace</translation>
    </message>
    <message>
        <source>There is no folder “{path}”</source>
        <translation>Папки «{path}» нет</translation>
    </message>
    <message>
        <source>“{path}” is no copy made by firstline-admin</source>
        <translation>«{path}» — не копия, сделанная firstline-admin</translation>
    </message>
    <message>
        <source>“{path}” differs from its checksum: it was damaged or changed. Take another copy</source>
        <translation>«{path}» не сходится с контрольной суммой: файл повреждён или изменён. Возьмите другую копию</translation>
    </message>
    <message>
        <source>“{path}” holds no room of this program</source>
        <translation>В «{path}» нет базы этой программы</translation>
    </message>
    <message>
        <source>“{path}” is a copy of the other kind: a file of this computer and a central database cannot take each other's</source>
        <translation>«{path}» — копия другого вида: файл этого компьютера и общая база копиями не обмениваются</translation>
    </message>
    <message>
        <source>This account does not see all rows. Use the server's superuser, or one with BYPASSRLS</source>
        <translation>Эта учётная запись видит не все строки. Возьмите суперпользователя сервера или роль с BYPASSRLS</translation>
    </message>
    <message>
        <source>The folder of the copies cannot be written: {path}</source>
        <translation>Папка копий закрыта для записи: {path}</translation>
    </message>
    <message>
        <source>There is data in “{name}” already. Say --replace: it will be kept beside</source>
        <translation>В «{name}» уже есть данные. Добавьте --replace: они сохранятся рядом</translation>
    </message>
    <message>
        <source>The server does not have the roles {roles}. Run firstline-admin init there first</source>
        <translation>На сервере нет ролей {roles}. Сначала выполните там firstline-admin init</translation>
    </message>
    <message>
        <source>{name} was not found. Install the PostgreSQL client, or name its folder with --pg-bin</source>
        <translation>{name} не найдена. Установите клиент PostgreSQL или укажите его папку: --pg-bin</translation>
    </message>
    <message>
        <source>{name} is older than the server. Install the server's version, or name it with --pg-bin</source>
        <translation>{name} старше сервера. Установите версию сервера или укажите её: --pg-bin</translation>
    </message>
    <message>
        <source>{name} failed: {detail}</source>
        <translation>Программа {name} завершилась с ошибкой: {detail}</translation>
    </message>
    <message>
        <source>The password is not the one of the last sign-in. The server cannot be asked now</source>
        <translation>Пароль не тот, с которым вы входили в последний раз. Спросить сервер сейчас нельзя</translation>
    </message>
    <message>
        <source>This room allows no work without its server: the days for it are set to 0 in the settings. Wait for the server</source>
        <translation>В этой диспетчерской без сервера не работают: дней такой работы в настройках 0. Дождитесь сервера</translation>
    </message>
    <message>
        <source>Nobody of this name signed in on this computer. Wait for the server</source>
        <translation>С этим именем на этом компьютере ещё не входили. Дождитесь сервера</translation>
    </message>
    <message>
        <source>The last sign-in was too long ago to work without the server. Wait for it</source>
        <translation>Последний вход был слишком давно, чтобы работать без сервера. Дождитесь его</translation>
    </message>
    <message>
        <source>This database is on this computer and is never away</source>
        <translation>Эта база лежит на этом компьютере и всегда на связи</translation>
    </message>
    <message>
        <source>The copy of the directory on this computer could not be read and was removed. A new one is made at the next sign-in</source>
        <translation>Копию справочника на этом компьютере не удалось прочитать, она удалена. Новая появится после следующего входа</translation>
    </message>
    <message>
        <source>There is no copy of the directory on this computer yet. Wait for the server</source>
        <translation>На этом компьютере ещё нет копии справочника. Дождитесь сервера</translation>
    </message>
    <message>
        <source>There is no agent “{login}” in this room</source>
        <translation>В этой диспетчерской нет сотрудника «{login}»</translation>
    </message>
    <message>
        <source>“{login}” no longer works here. Ask the administrator</source>
        <translation>Сотрудник «{login}» отключён. Обратитесь к администратору</translation>
    </message>
    <message>
        <source>A report covers at most {limit} days</source>
        <translation>Отчёт охватывает не больше {limit} дней</translation>
    </message>
    <message>
        <source>A central database is entered by name and password</source>
        <translation>В общую базу входят по имени и паролю</translation>
    </message>
    <message>
        <source>The room has no switch “{name}”</source>
        <translation>В настройках нет параметра «{name}»</translation>
    </message>
    <message>
        <source>“{value}” does not fit the switch “{name}”</source>
        <translation>Значение «{value}» не подходит параметру «{name}»</translation>
    </message>
    <message>
        <source>The working hours overlap: {closes} is after {opens}</source>
        <translation>Часы работы пересекаются: {closes} позже, чем {opens}</translation>
    </message>
    <message>
        <source>Working hours must end after they begin: {opens} to {closes}</source>
        <translation>Рабочее время должно кончаться позже начала: {opens} – {closes}</translation>
    </message>
    <message>
        <source>A working week has seven days, not {days}</source>
        <translation>В рабочей неделе семь дней, а не {days}</translation>
    </message>
    <message>
        <source>The working calendar has no working hours, so no deadline can be counted</source>
        <translation>В календаре нет рабочих часов, поэтому срок не посчитать</translation>
    </message>
    <message>
        <source>The working calendar does not reach that far. Shorten the deadline</source>
        <translation>Рабочего календаря не хватает на такой срок. Сократите его</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”</source>
        <translation>Часового пояса «{zone}» не существует</translation>
    </message>
    <message>
        <source>Somebody has called back already</source>
        <translation>Клиенту уже перезвонили</translation>
    </message>
    <message>
        <source>Something chosen here no longer exists. Refresh and choose again</source>
        <translation>Выбранного больше нет. Обновите и выберите снова</translation>
    </message>
    <message>
        <source>The room has no department yet. Ask the administrator</source>
        <translation>В диспетчерской ещё нет ни одного отдела. Обратитесь к администратору</translation>
    </message>
    <message>
        <source>“{name}” is not solved at once in this room: assign it, Ctrl+Enter</source>
        <translation>«{name}» сразу не решают: назначьте исполнителя, Ctrl+Enter</translation>
    </message>
    <message>
        <source>This agent cannot take the ticket now. Choose somebody else</source>
        <translation>Этот сотрудник сейчас не может взять заявку. Выберите другого</translation>
    </message>
    <message>
        <source>Somebody works in this room already. Sign in</source>
        <translation>В этой диспетчерской уже есть сотрудники. Войдите</translation>
    </message>
    <message>
        <source>This has been saved already</source>
        <translation>Это уже сохранено</translation>
    </message>
    <message>
        <source>There is no such article any more. Refresh and choose again</source>
        <translation>Такой статьи больше нет. Обновите и выберите снова</translation>
    </message>
    <message>
        <source>A draft is changed by its author, {author}, and by those who publish</source>
        <translation>Черновик правит его автор, {author}, и те, кто публикует</translation>
    </message>
    <message>
        <source>Somebody else has just changed this article. Copy your text, refresh and look</source>
        <translation>Статью только что изменил кто-то другой. Скопируйте свой текст, обновите и посмотрите</translation>
    </message>
    <message>
        <source>The ticket is not solved yet: an article begins with its solution</source>
        <translation>Заявка ещё не решена: статья начинается с решения</translation>
    </message>
    <message>
        <source>Nothing is called “{variable}”: choose from the names beside the text</source>
        <translation>Подстановки «{variable}» нет: выберите из названий рядом с текстом</translation>
    </message>
    <message>
        <source>Something went wrong in the program. The log has the details</source>
        <translation>В программе произошла ошибка. Подробности записаны в журнал</translation>
    </message>
    <message>
        <source>This is not waiting any more: it was sent or removed in another window</source>
        <translation>Это больше не ждёт отправки: отправлено или убрано в другом окне</translation>
    </message>
    <message>
        <source>This was done already</source>
        <translation>Это уже сделано</translation>
    </message>
    <message>
        <source>“{value}” does not fit here</source>
        <translation>«{value}» сюда не подходит</translation>
    </message>
    <message>
        <source>This program knows no “{name}” here. Correct the name or take it out</source>
        <translation>Программа не знает здесь «{name}». Исправьте название или уберите его</translation>
    </message>
    <message>
        <source>There is “{value}” already. Choose another name</source>
        <translation>«{value}» уже есть. Выберите другое название</translation>
    </message>
    <message>
        <source>The code {value} belongs to “{name}”. Choose another</source>
        <translation>Код {value} занят: «{name}». Выберите другой</translation>
    </message>
    <message>
        <source>“{name}” is no longer in use</source>
        <translation>«{name}» больше не используется</translation>
    </message>
    <message numerus="yes">
        <source>It is used in %n places and stays. Hide it instead</source>
        <translation><numerusform>Используется в %n месте и потому остаётся. Скройте запись</numerusform><numerusform>Используется в %n местах и потому остаётся. Скройте запись</numerusform><numerusform>Используется в %n местах и потому остаётся. Скройте запись</numerusform></translation>
    </message>
    <message>
        <source>Somebody else has changed the same just now. Look at both and choose</source>
        <translation>То же самое только что изменил другой сотрудник. Сравните оба варианта и выберите</translation>
    </message>
    <message>
        <source>People are added and changed on the page “People”</source>
        <translation>Сотрудников добавляют и меняют на странице «Сотрудники»</translation>
    </message>
    <message>
        <source>The file cannot be read, line {line}. Choose a file of the room's set-up</source>
        <translation>Файл не читается, строка {line}. Выберите файл с настройкой комнаты</translation>
    </message>
    <message>
        <source>This is no file of a room's set-up, or a newer program wrote it</source>
        <translation>Это не файл с настройкой комнаты, или его записала более новая программа</translation>
    </message>
    <message>
        <source>The part “{name}” of the file is none that this program knows</source>
        <translation>Программа не знает раздела «{name}» в этом файле</translation>
    </message>
    <message>
        <source>“{value}” stands in the file twice</source>
        <translation>«{value}» встречается в файле дважды</translation>
    </message>
    <message>
        <source>There is no “{value}”, neither in the file nor in the room</source>
        <translation>«{value}» нет ни в файле, ни в комнате</translation>
    </message>
    <message>
        <source>Question {n} has no answer to press</source>
        <translation>У вопроса {n} нет ни одного ответа</translation>
    </message>
    <message>
        <source>Question {n}: a key is a digit from 1 to 9</source>
        <translation>Вопрос {n}: клавиша — цифра от 1 до 9</translation>
    </message>
    <message>
        <source>Question {n}: two answers lie under the key {digit}</source>
        <translation>Вопрос {n}: под клавишей {digit} два ответа</translation>
    </message>
    <message>
        <source>Choose the question it is asked after</source>
        <translation>Выберите вопрос, после которого его задают</translation>
    </message>
    <message>
        <source>Question {n} waits for a later one: it would never be asked. Move it down</source>
        <translation>Вопрос {n} ждёт более позднего, его не зададут никогда. Переместите его ниже</translation>
    </message>
    <message>
        <source>Question {n} is asked after one that is no longer there</source>
        <translation>Вопрос {n} задаётся после вопроса, которого больше нет</translation>
    </message>
    <message>
        <source>No answer leads to question {n}</source>
        <translation>К вопросу {n} не ведёт ни один ответ</translation>
    </message>
    <message>
        <source>No ticket can be registered under “{name}”: choose another category</source>
        <translation>Под «{name}» заявку завести нельзя: выберите другую категорию</translation>
    </message>
    <message>
        <source>The questions of “{name}” can lead back here: the client would go in circles</source>
        <translation>Вопросы «{name}» могут вернуть сюда же: клиента будут водить по кругу</translation>
    </message>
    <message>
        <source>Choose either a role or a person</source>
        <translation>Выберите или роль, или сотрудника</translation>
    </message>
    <message>
        <source>An absence ends after it begins, and not in the past</source>
        <translation>Отсутствие кончается позже, чем началось, и не в прошлом</translation>
    </message>
    <message>
        <source>This person is away at that time already</source>
        <translation>Сотрудник в это время уже отсутствует</translation>
    </message>
    <message>
        <source>Nobody stands in for himself</source>
        <translation>Сам себя никто не замещает</translation>
    </message>
    <message>
        <source>{name} is away at that time. Choose another</source>
        <translation>{name} в это время отсутствует. Выберите другого</translation>
    </message>
    <message>
        <source>Name a deputy first</source>
        <translation>Сначала назовите заместителя</translation>
    </message>
    <message numerus="yes">
        <source>The rotation has %n weeks only</source>
        <translation><numerusform>В ротации только %n неделя</numerusform><numerusform>В ротации только %n недели</numerusform><numerusform>В ротации только %n недель</numerusform></translation>
    </message>
    <message>
        <source>Name days of the week by digits, 1 is Monday</source>
        <translation>Дни недели записываются цифрами, 1 — понедельник</translation>
    </message>
    <message>
        <source>Hours begin within the day and last a day at most</source>
        <translation>Часы начинаются в пределах дня и длятся не больше суток</translation>
    </message>
    <message>
        <source>{name} is on duty at that time already</source>
        <translation>{name} в это время уже дежурит</translation>
    </message>
    <message>
        <source>Nobody is on duty in it yet</source>
        <translation>В ней пока никто не дежурит</translation>
    </message>
    <message>
        <source>From one week to twelve</source>
        <translation>От одной недели до двенадцати</translation>
    </message>
    <message>
        <source>Say where it leads: to a group or to a person</source>
        <translation>Укажите, куда ведёт маршрут: группу или сотрудника</translation>
    </message>
    <message>
        <source>Nobody works in this group: tickets will wait in its queue</source>
        <translation>В этой группе никого нет: заявки будут ждать в её очереди</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n in the group has this grade and competence: others will be offered, and it will be said</source>
        <translation><numerusform>В группе %n человек, и ни у кого нет такого грейда и знания темы: будут предложены остальные, и это будет сказано</numerusform><numerusform>В группе %n человека, и ни у кого нет такого грейда и знания темы: будут предложены остальные, и это будет сказано</numerusform><numerusform>В группе %n человек, и ни у кого нет такого грейда и знания темы: будут предложены остальные, и это будет сказано</numerusform></translation>
    </message>
    <message>
        <source>Never reached: “{name}” above it takes everything that fits here</source>
        <translation>До него не дойдёт: «{name}» выше забирает всё, что сюда подходит</translation>
    </message>
    <message>
        <source>The place L{number} is taken. Choose another</source>
        <translation>Место L{number} занято. Выберите другое</translation>
    </message>
    <message>
        <source>One line of the house stays in use: somebody has to take new requests</source>
        <translation>Одна своя линия должна остаться: кто-то принимает новые обращения</translation>
    </message>
    <message>
        <source>On this line: {groups} groups and {people} people, first of all “{name}”. Move them to another line first</source>
        <translation>На этой линии есть «{name}»: групп {groups}, людей {people}. Сначала переведите их на другую</translation>
    </message>
    <message numerus="yes">
        <source>%n rules name this line and will hold for nothing, first of all “{name}”</source>
        <translation><numerusform>Эту линию называет %n правило: «{name}». Оно перестанет действовать</numerusform><numerusform>Эту линию называют %n правила, первое — «{name}». Они перестанут действовать</numerusform><numerusform>Эту линию называют %n правил, первое — «{name}». Они перестанут действовать</numerusform></translation>
    </message>
    <message>
        <source>Line {number} is not in use. Choose another</source>
        <translation>Линия {number} не в работе. Выберите другую</translation>
    </message>
    <message>
        <source>Nobody here has this login. Add the person first, then bring the file in</source>
        <translation>Сотрудника с таким именем для входа здесь нет. Сначала добавьте его, затем загрузите файл</translation>
    </message>
    <message>
        <source>“{login}” is no superuser of the server: only one can do this</source>
        <translation>«{login}» — не суперпользователь сервера, а это может только он</translation>
    </message>
    <message>
        <source>The database must be upgraded by whoever keeps the server, with: {command}</source>
        <translation>Базу должен обновить тот, кто ведёт сервер, командой: {command}</translation>
    </message>
    <message>
        <source>The database must be set up by whoever keeps the server, with: {command}</source>
        <translation>Базу должен подготовить тот, кто ведёт сервер, командой: {command}</translation>
    </message>
    <message>
        <source>This is for a PostgreSQL server only</source>
        <translation>Это только для сервера PostgreSQL</translation>
    </message>
    <message>
        <source>Name the room's database at the end of the address</source>
        <translation>Укажите имя базы в конце адреса</translation>
    </message>
    <message>
        <source>The database “{name}” is in {found}. Only UTF-8 will do: choose another name</source>
        <translation>База «{name}» в кодировке {found}. Нужна UTF-8: выберите другое имя</translation>
    </message>
    <message>
        <source>People work in this room already. Add “{login}” with: employee add</source>
        <translation>Здесь уже работают люди. Добавьте «{login}» командой employee add</translation>
    </message>
    <message>
        <source>A login is small Latin letters, digits, dot, dash: it begins with a letter</source>
        <translation>Логин — строчные латинские буквы, цифры, точка, дефис; первой стоит буква</translation>
    </message>
    <message>
        <source>Write a day: 31/12/2026</source>
        <translation>Напишите день: 31.12.2026</translation>
    </message>
    <message>
        <source>The login “{login}” is taken. Choose another</source>
        <translation>Логин «{login}» занят. Выберите другой</translation>
    </message>
    <message numerus="yes">
        <source>A password has %n characters or more</source>
        <translation><numerusform>В пароле должно быть не меньше %n символа</numerusform><numerusform>В пароле должно быть не меньше %n символов</numerusform><numerusform>В пароле должно быть не меньше %n символов</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>A password has %n characters at most</source>
        <translation><numerusform>В пароле может быть не больше %n символа</numerusform><numerusform>В пароле может быть не больше %n символов</numerusform><numerusform>В пароле может быть не больше %n символов</numerusform></translation>
    </message>
    <message>
        <source>There is a hidden sign or a blank at the end of the password</source>
        <translation>В пароле скрытый символ или пробел с краю</translation>
    </message>
    <message>
        <source>The password repeats the same few characters. Make it harder to guess</source>
        <translation>В пароле повторяются одни и те же символы. Придумайте посложнее</translation>
    </message>
    <message>
        <source>The password is hardly more than the login. Choose another</source>
        <translation>Пароль почти повторяет логин. Придумайте другой</translation>
    </message>
    <message>
        <source>The two passwords do not match</source>
        <translation>Пароли не совпадают</translation>
    </message>
    <message>
        <source>The present password is not right</source>
        <translation>Нынешний пароль неверен</translation>
    </message>
    <message>
        <source>This is the password you have already</source>
        <translation>Этот пароль у вас уже стоит</translation>
    </message>
    <message>
        <source>The server did not take the password</source>
        <translation>Сервер не принял пароль</translation>
    </message>
    <message>
        <source>The login “{login}” does not belong to this room: the server leaves it alone</source>
        <translation>Логин «{login}» не принадлежит этой диспетчерской: сервер его не тронет</translation>
    </message>
    <message>
        <source>The login “{login}” works in other rooms too: only the server's keeper changes it</source>
        <translation>Логин «{login}» работает и в других диспетчерских: его меняет только тот, кто ведёт сервер</translation>
    </message>
    <message>
        <source>Your account is closed. Ask the administrator</source>
        <translation>Ваш доступ закрыт. Обратитесь к администратору</translation>
    </message>
    <message>
        <source>Nobody closes his own account</source>
        <translation>Закрыть доступ самому себе нельзя</translation>
    </message>
    <message>
        <source>This person still works here</source>
        <translation>Этот сотрудник ещё работает</translation>
    </message>
    <message>
        <source>Nobody could manage staff any more. Give somebody else this right first</source>
        <translation>Управлять сотрудниками стало бы некому. Сначала дайте это право кому-то ещё</translation>
    </message>
    <message>
        <source>The limit is 1 to {most} tickets</source>
        <translation>Предел — от 1 до {most} заявок</translation>
    </message>
    <message>
        <source>This right holds for every grade: by it the rights themselves are changed</source>
        <translation>Это право есть на любом грейде: им меняют сами права</translation>
    </message>
    <message>
        <source>Nobody has changed this right yet</source>
        <translation>Это право ещё никто не менял</translation>
    </message>
    <message>
        <source>This right cannot reach that far</source>
        <translation>У этого права нет такого охвата</translation>
    </message>
    <message>
        <source>“{field}” stays as it was made. Make a new record and hide this one</source>
        <translation>«{field}» остаётся как при создании. Заведите новую запись, а эту скройте</translation>
    </message>
    <message>
        <source>“{value}” is no code of a state: use small Latin letters, digits and _</source>
        <translation>«{value}» не годится как код статуса: строчные латинские буквы, цифры и _</translation>
    </message>
    <message>
        <source>The program itself uses this state: what it means stays</source>
        <translation>Этим статусом пользуется сама программа: его значение не меняется</translation>
    </message>
    <message>
        <source>Every ticket begins here: without this state none can be registered</source>
        <translation>С него начинается каждая заявка: без этого статуса ни одну не завести</translation>
    </message>
    <message>
        <source>The program itself puts tickets into this state. Rename it instead</source>
        <translation>Сама программа переводит заявки в этот статус. Его можно переименовать</translation>
    </message>
    <message>
        <source>A ticket has one beginning. Choose another meaning for this state</source>
        <translation>Начало у заявки одно. Выберите другое значение статуса</translation>
    </message>
    <message>
        <source>Nothing of the kind can be asked for in this state. Take the mark away</source>
        <translation>В этом статусе такого не спросить. Снимите отметку</translation>
    </message>
    <message>
        <source>No ticket can go from here to “{name}”: what is done comes back by reopening only, and nothing is closed unsolved</source>
        <translation>Отсюда в «{name}» не перейти: сделанное возвращается только переоткрытием, а без решения не закрывают</translation>
    </message>
    <message>
        <source>Nothing leads out of “{name}”: its tickets would never end. Allow a move</source>
        <translation>Из «{name}» некуда выйти: такие заявки не закончатся никогда. Разрешите переход</translation>
    </message>
    <message>
        <source>Tickets would go round for ever: {path}. Allow a move to a solved state</source>
        <translation>Заявки ходили бы по кругу без конца: {path}. Разрешите переход в решённый статус</translation>
    </message>
    <message>
        <source>No move leads to “{name}” yet: no ticket can come there</source>
        <translation>В «{name}» пока не ведёт ни один переход: заявкам туда не попасть</translation>
    </message>
    <message>
        <source>Something is to be said to this caller first: say it and confirm it</source>
        <translation>Этому клиенту нужно сначала кое-что сказать: скажите и подтвердите</translation>
    </message>
    <message>
        <source>This ticket can still be reopened: no new one is needed</source>
        <translation>Эту заявку ещё можно переоткрыть: новая не нужна</translation>
    </message>
    <message>
        <source>There is no such ticket, or you may not read it</source>
        <translation>Такой заявки нет или её нельзя читать</translation>
    </message>
    <message>
        <source>The ticket is solved already. Reopen it first</source>
        <translation>Заявка уже решена. Сначала переоткройте её</translation>
    </message>
    <message>
        <source>The room has no state “{state}”</source>
        <translation>В диспетчерской нет статуса «{state}»</translation>
    </message>
    <message>
        <source>Nobody works in “{group}”: no partner would see it. Add one first</source>
        <translation>В группе «{group}» никого нет: партнёр заявку не увидит. Сначала добавьте его</translation>
    </message>
    <message>
        <source>There is no such group any more</source>
        <translation>Такой группы больше нет</translation>
    </message>
    <message>
        <source>This category is no longer in use. Choose another</source>
        <translation>Эта категория больше не используется. Выберите другую</translation>
    </message>
    <message>
        <source>There is no such promise any more</source>
        <translation>Такого обещания больше нет</translation>
    </message>
    <message>
        <source>The ticket is not solved any more</source>
        <translation>Заявка больше не решена</translation>
    </message>
    <message>
        <source>This was written the last time and did not hold. Write what helped now</source>
        <translation>Так было записано в прошлый раз, и это не помогло. Напишите, что помогло теперь</translation>
    </message>
    <message>
        <source>First choose who works on the ticket</source>
        <translation>Сначала выберите исполнителя</translation>
    </message>
    <message>
        <source>The ticket is open already</source>
        <translation>Заявка и так открыта</translation>
    </message>
    <message numerus="yes">
        <source>A ticket can be reopened for %n days. Register a new one and link them</source>
        <translation><numerusform>Переоткрыть заявку можно в течение %n дня. Заведите новую и свяжите их</numerusform><numerusform>Переоткрыть заявку можно в течение %n дней. Заведите новую и свяжите их</numerusform><numerusform>Переоткрыть заявку можно в течение %n дней. Заведите новую и свяжите их</numerusform></translation>
    </message>
    <message>
        <source>The time to look again has passed already</source>
        <translation>Это время уже прошло</translation>
    </message>
    <message>
        <source>Fill in “{name}” before solving</source>
        <translation>Перед решением заполните «{name}»</translation>
    </message>
    <message>
        <source>The ticket's category has no field “{field}”</source>
        <translation>У категории заявки нет поля «{field}»</translation>
    </message>
    <message>
        <source>“{value}” is no number</source>
        <translation>«{value}» — не число</translation>
    </message>
    <message>
        <source>“{value}” is no date. Write it as 31.12.2026</source>
        <translation>«{value}» — не дата. Напишите как 31.12.2026</translation>
    </message>
    <message>
        <source>“{value}” is not in the list</source>
        <translation>«{value}» нет в списке</translation>
    </message>
    <message>
        <source>That ticket is no outage that goes on</source>
        <translation>Эта заявка не идущий сбой</translation>
    </message>
    <message>
        <source>The outage is not solved yet</source>
        <translation>Сбой ещё не устранён</translation>
    </message>
    <message>
        <source>Other tickets are joined to this one</source>
        <translation>К этой заявке привязаны другие</translation>
    </message>
    <message>
        <source>The ticket is joined to an outage itself. Take it out first</source>
        <translation>Заявка сама привязана к сбою. Сначала отвяжите её</translation>
    </message>
    <message>
        <source>A ticket cannot be linked to itself</source>
        <translation>Заявку нельзя связать с самой собой</translation>
    </message>
    <message>
        <source>{by} has taken the ticket already</source>
        <translation>Заявку уже взял другой сотрудник: {by}</translation>
    </message>
    <message>
        <source>Somebody has taken the ticket already</source>
        <translation>Заявку уже взял другой сотрудник</translation>
    </message>
    <message>
        <source>{by} has passed the ticket on meanwhile; you may not change it now</source>
        <translation>{by}: заявка передана другому, вам её уже не изменить</translation>
    </message>
    <message>
        <source>The ticket has left your reach: it was passed on meanwhile</source>
        <translation>Заявка вам больше не доступна: её передали, пока вы с ней работали</translation>
    </message>
    <message>
        <source>Just changed by {by}, {at}. Refresh and look</source>
        <translation>Только что изменено: {by}, {at}. Обновите и посмотрите</translation>
    </message>
    <message>
        <source>Somebody else has just changed this. Refresh and look</source>
        <translation>Это только что изменил кто-то другой. Обновите и посмотрите</translation>
    </message>
    <message>
        <source>Fill in “{field}”</source>
        <translation>Заполните «{field}»</translation>
    </message>
    <message numerus="yes">
        <source>“{field}” takes %n characters, {length} were given. Shorten the text</source>
        <translation><numerusform>В поле «{field}» помещается %n символ, а введено {length}. Сократите текст</numerusform><numerusform>В поле «{field}» помещается %n символа, а введено {length}. Сократите текст</numerusform><numerusform>В поле «{field}» помещается %n символов, а введено {length}. Сократите текст</numerusform></translation>
    </message>
    <message>
        <source>There is no digit in the number</source>
        <translation>В номере нет ни одной цифры</translation>
    </message>
    <message>
        <source>There are letters in the phone number</source>
        <translation>В номере телефона есть буквы</translation>
    </message>
    <message>
        <source>There are signs in the phone number that do not belong there</source>
        <translation>В номере телефона лишние знаки</translation>
    </message>
    <message numerus="yes">
        <source>%n digits are too many for a phone number</source>
        <translation><numerusform>%n цифра: для телефона слишком много</numerusform><numerusform>%n цифры: для телефона слишком много</numerusform><numerusform>%n цифр: для телефона слишком много</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n digits are too few for a phone number</source>
        <translation><numerusform>%n цифра: для телефона слишком мало</numerusform><numerusform>%n цифры: для телефона слишком мало</numerusform><numerusform>%n цифр: для телефона слишком мало</numerusform></translation>
    </message>
    <message>
        <source>There is no such country code. Check the start of the number</source>
        <translation>Такого кода страны нет. Проверьте начало номера</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Неверный ПИН-код</translation>
    </message>
    <message>
        <source>A PIN is 4 to 12 digits</source>
        <translation>ПИН-код — от 4 до 12 цифр</translation>
    </message>
    <message>
        <source>You have no right to do this</source>
        <translation>На это действие нет прав</translation>
    </message>
    <message>
        <source>This did not work ({code}). Try again</source>
        <translation>Не получилось ({code}). Повторите</translation>
    </message>
    <message>
        <source>There is no field “{value}”</source>
        <translation>Нет поля «{value}»</translation>
    </message>
    <message>
        <source>There is no “{value}” here</source>
        <translation>Здесь нет «{value}»</translation>
    </message>
    <message>
        <source>“{value}” may mean {names}. Say more of it</source>
        <translation>«{value}» может быть: {names}. Уточните</translation>
    </message>
    <message>
        <source>“{value}” is no span of time. Write &lt;1h, &gt;30m or 2d</source>
        <translation>«{value}» — не промежуток времени. Пишите &lt;1ч, &gt;30м или 2д</translation>
    </message>
    <message>
        <source>“{value}” is no period. Write 01.11.2026..30.11.2026 or one day</source>
        <translation>«{value}» — не период. Напишите 01.11.2026..30.11.2026 или один день</translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation>Не хватает значения</translation>
    </message>
    <message>
        <source>The quotation mark is not closed</source>
        <translation>Кавычка не закрыта</translation>
    </message>
    <message>
        <source>This cannot be turned around with a minus</source>
        <translation>Здесь минус не действует</translation>
    </message>
    <message>
        <source>This may be said only once</source>
        <translation>Это можно указать один раз</translation>
    </message>
    <message>
        <source>Only one value fits here</source>
        <translation>Здесь одно значение</translation>
    </message>
    <message>
        <source>A filter has at most {limit} conditions</source>
        <translation>В фильтре не больше {limit} условий</translation>
    </message>
    <message>
        <source>A filter has at most {limit} characters</source>
        <translation>В фильтре не больше {limit} знаков</translation>
    </message>
    <message>
        <source>There is a list “{value}” already. Choose another name</source>
        <translation>Список «{value}» уже есть. Выберите другое название</translation>
    </message>
    <message>
        <source>You keep {limit} lists already. Remove one first</source>
        <translation>У вас уже {limit} списков. Сначала уберите один</translation>
    </message>
    <message>
        <source>This channel has its owner already</source>
        <translation>У этого канала уже есть ответственный</translation>
    </message>
    <message>
        <source>The target lies between 0 and {most}</source>
        <translation>Цель — от 0 до {most}</translation>
    </message>
    <message>
        <source>Choose a person or a group</source>
        <translation>Выберите сотрудника или группу</translation>
    </message>
</context>
<context>
    <name>Grades</name>
    <message>
        <source>Junior specialist</source>
        <translation>Младший специалист</translation>
    </message>
    <message>
        <source>Senior specialist</source>
        <translation>Старший специалист</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Инженер</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Руководитель</translation>
    </message>
</context>
<context>
    <name>DeadlineWords</name>
    <message>
        <source>by the client's contract</source>
        <translation>по договору клиента</translation>
    </message>
    <message>
        <source>by the category</source>
        <translation>по категории</translation>
    </message>
    <message>
        <source>the usual one of the room</source>
        <translation>обычные для службы</translation>
    </message>
    <message>
        <source>passed to “{group}”</source>
        <translation>передана в «{group}»</translation>
    </message>
    <message>
        <source>handed to {name}</source>
        <translation>передана: {name}</translation>
    </message>
    <message>
        <source>Times of “{policy}”</source>
        <translation>Сроки «{policy}»</translation>
    </message>
    <message>
        <source>Soon due: {clock}, {time}</source>
        <translation>Скоро срок: {clock}, {time}</translation>
    </message>
    <message>
        <source>rule “{name}”</source>
        <translation>правило «{name}»</translation>
    </message>
    <message>
        <source>by rule {place}</source>
        <translation>по правилу {place}</translation>
    </message>
    <message>
        <source>Overdue: {clock}, {time}</source>
        <translation>Просрочено: {clock}, {time}</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>реакция</translation>
    </message>
    <message>
        <source>solution</source>
        <translation>решение</translation>
    </message>
    <message>
        <source>the partner's answer</source>
        <translation>ответ партнёра</translation>
    </message>
    <message>
        <source>Warn the assignee</source>
        <translation>Предупредить исполнителя</translation>
    </message>
    <message>
        <source>Warn the supervisor</source>
        <translation>Предупредить руководителя</translation>
    </message>
    <message>
        <source>Pass to a group</source>
        <translation>Передать в группу</translation>
    </message>
    <message>
        <source>Hand to a supervisor</source>
        <translation>Передать руководителю</translation>
    </message>
    <message>
        <source>told: {names}</source>
        <translation>сообщено: {names}</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>Кто звонит</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>Время открытия</translation>
    </message>
    <message>
        <source>Number in the other system</source>
        <translation>Номер в другой системе</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Как обращаться</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Признак</translation>
    </message>
    <message>
        <source>The fix</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Until it is fixed</source>
        <translation>Обходной путь до решения</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Пересмотреть</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что случилось</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Оборудование</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>Кто отсутствует</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Кто замещает</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Why somebody else</source>
        <translation>Почему другой исполнитель</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Что пробовали</translation>
    </message>
    <message>
        <source>Look again at</source>
        <translation>Вернуться к заявке</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Linked ticket</source>
        <translation>Связанная заявка</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Что помогло</translation>
    </message>
    <message>
        <source>Kind of solution</source>
        <translation>Вид решения</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>What callers are told</source>
        <translation>Что говорить звонящим</translation>
    </message>
    <message>
        <source>Manner of address</source>
        <translation>Манера общения</translation>
    </message>
    <message>
        <source>Agent's name</source>
        <translation>Имя сотрудника</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>Tickets at once</source>
        <translation>Заявок сразу</translation>
    </message>
    <message>
        <source>Password holds through</source>
        <translation>Пароль действует по</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>ПИН-код</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Ticket of the outage</source>
        <translation>Заявка сбоя</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Обещание</translation>
    </message>
    <message>
        <source>Shown until</source>
        <translation>Показывать до</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>Название диспетчерской</translation>
    </message>
    <message>
        <source>The category's field</source>
        <translation>Поле категории</translation>
    </message>
</context>
<context>
    <name>FilterHints</name>
    <message>
        <source>nobody's, overdue, mine, paused, all</source>
        <translation>ничьи, просроченные, мои, приостановленные, все</translation>
    </message>
    <message>
        <source>where it lies</source>
        <translation>в чьей очереди</translation>
    </message>
    <message>
        <source>who holds it, nobody, me</source>
        <translation>у кого в работе: имя, никто, я</translation>
    </message>
    <message>
        <source>as the room names its states</source>
        <translation>как они названы в комнате</translation>
    </message>
    <message>
        <source>P1 to P4, several by commas</source>
        <translation>P1–P4, несколько — через запятую</translation>
    </message>
    <message>
        <source>1 to 4</source>
        <translation>от 1 до 4</translation>
    </message>
    <message>
        <source>how it came</source>
        <translation>откуда пришла</translation>
    </message>
    <message>
        <source>with everything below it</source>
        <translation>со всем, что в неё входит</translation>
    </message>
    <message>
        <source>whose it is</source>
        <translation>чья заявка</translation>
    </message>
    <message>
        <source>time left: &lt;1h, past, none</source>
        <translation>осталось: &lt;1ч, прошёл, нет</translation>
    </message>
    <message>
        <source>nobody reacted for: &gt;30m</source>
        <translation>никто не отозвался: &gt;30м</translation>
    </message>
    <message>
        <source>since it was opened: &gt;2d</source>
        <translation>открыта дольше: &gt;2д</translation>
    </message>
    <message>
        <source>nothing happened for: &gt;1d</source>
        <translation>ничего не происходило: &gt;1д</translation>
    </message>
    <message>
        <source>opened on these days</source>
        <translation>открыта в эти дни</translation>
    </message>
    <message>
        <source>how it was solved</source>
        <translation>чем закончилась</translation>
    </message>
    <message>
        <source>words of the client's name</source>
        <translation>слова из названия клиента</translation>
    </message>
    <message>
        <source>words of the ticket</source>
        <translation>слова из заявки</translation>
    </message>
    <message>
        <source>what stands on top</source>
        <translation>что наверху списка</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Nothing was imported: some rows are wrong</source>
        <translation>Ничего не загружено: в строках есть ошибки</translation>
    </message>
    <message>
        <source>A rehearsal: nothing was written</source>
        <translation>Проверка: ничего не записано</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Загружено</translation>
    </message>
    <message>
        <source>rows read</source>
        <translation>прочитано строк</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новых</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>дополнено</translation>
    </message>
    <message>
        <source>repeated in the file</source>
        <translation>повторов в файле</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>уже были</translation>
    </message>
    <message>
        <source>new organisations</source>
        <translation>новых организаций</translation>
    </message>
    <message>
        <source>new contacts</source>
        <translation>новых контактных лиц</translation>
    </message>
    <message>
        <source>new agents (inactive)</source>
        <translation>новых сотрудников (неактивных)</translation>
    </message>
    <message>
        <source>new groups</source>
        <translation>новых групп</translation>
    </message>
    <message>
        <source>new categories</source>
        <translation>новых категорий</translation>
    </message>
    <message>
        <source>timeline entries</source>
        <translation>записей в истории</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>ошибок</translation>
    </message>
    <message>
        <source>resolved as its column says</source>
        <translation>время решения взято из столбца</translation>
    </message>
    <message>
        <source>resolved when the last run of resolved rows began</source>
        <translation>время решения — начало последнего решённого состояния</translation>
    </message>
    <message>
        <source>resolved at closing, for want of anything better</source>
        <translation>время решения — время закрытия, другого нет</translation>
    </message>
    <message>
        <source>times that ran back, set to the one before</source>
        <translation>время шло назад, поставлено предыдущее</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>first line</source>
        <translation>первая линия</translation>
    </message>
    <message>
        <source>second line</source>
        <translation>вторая линия</translation>
    </message>
    <message>
        <source>third line</source>
        <translation>третья линия</translation>
    </message>
    <message>
        <source>partners</source>
        <translation>партнёры</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>линия {number}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новая</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Назначена</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Waiting for client</source>
        <translation>Ждём клиента</translation>
    </message>
    <message>
        <source>With partner</source>
        <translation>У партнёра</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Решена</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыта</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Переоткрыта</translation>
    </message>
    <message>
        <source>Call not finished</source>
        <translation>Звонок не завершён</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Критический</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокий</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низкий</translation>
    </message>
    <message>
        <source>Linked list</source>
        <translation>Связанный список</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Checkbox</source>
        <translation>Флажок</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Один человек</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Несколько</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>Вся точка</translation>
    </message>
    <message>
        <source>Can wait</source>
        <translation>Может ждать</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>Форма на сайте</translation>
    </message>
    <message>
        <source>Social network</source>
        <translation>Соцсеть</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Лично</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Портал</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Новая заявка</translation>
    </message>
    <message>
        <source>Solved at once</source>
        <translation>Решено сразу</translation>
    </message>
    <message>
        <source>Added to a ticket</source>
        <translation>Дополнена заявка</translation>
    </message>
    <message>
        <source>Asked about a ticket</source>
        <translation>Вопрос о заявке</translation>
    </message>
    <message>
        <source>Not for us</source>
        <translation>Не по адресу</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Ошиблись номером</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Связь оборвалась</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Перезвонили</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Caller lost</source>
        <translation>Клиент пропал</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Исправлено</translation>
    </message>
    <message>
        <source>Workaround</source>
        <translation>Обходное решение</translation>
    </message>
    <message>
        <source>Advice given</source>
        <translation>Дан совет</translation>
    </message>
    <message>
        <source>Not reproduced</source>
        <translation>Не воспроизводится</translation>
    </message>
    <message>
        <source>Done by the client</source>
        <translation>Сделал клиент</translation>
    </message>
    <message>
        <source>Done by the partner</source>
        <translation>Сделал партнёр</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Повтор другой заявки</translation>
    </message>
    <message>
        <source>Client withdrew</source>
        <translation>Клиент отказался</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Внутренняя</translation>
    </message>
    <message>
        <source>To client</source>
        <translation>Клиенту</translation>
    </message>
    <message>
        <source>To partner</source>
        <translation>Партнёру</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>Диспетчер</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Инженер</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Эксперт</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Старший смены</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>junior specialist</source>
        <translation>младший специалист</translation>
    </message>
    <message>
        <source>senior specialist</source>
        <translation>старший специалист</translation>
    </message>
    <message>
        <source>engineer by grade</source>
        <translation>инженер</translation>
    </message>
    <message>
        <source>head of a group</source>
        <translation>руководитель группы</translation>
    </message>
    <message>
        <source>related</source>
        <translation>связана</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>повтор</translation>
    </message>
    <message>
        <source>same call</source>
        <translation>тот же звонок</translation>
    </message>
    <message>
        <source>outage</source>
        <translation>общий сбой</translation>
    </message>
    <message>
        <source>Key client</source>
        <translation>Ключевой клиент</translation>
    </message>
    <message>
        <source>No remote access</source>
        <translation>Без удалённого доступа</translation>
    </message>
    <message>
        <source>Contract is ending</source>
        <translation>Договор заканчивается</translation>
    </message>
    <message>
        <source>Open promise</source>
        <translation>Обещание не исполнено</translation>
    </message>
    <message>
        <source>Low mark last time</source>
        <translation>Низкая оценка в прошлый раз</translation>
    </message>
    <message>
        <source>Access to the site</source>
        <translation>Доступ на объект</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Расчёты</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Важно</translation>
    </message>
    <message>
        <source>Every call</source>
        <translation>Каждый звонок</translation>
    </message>
    <message>
        <source>Only those not solved at once</source>
        <translation>Только нерешённые сразу</translation>
    </message>
</context>
<context>
    <name>Matches</name>
    <message>
        <source>by this room's past tickets</source>
        <translation>по прошлым заявкам этой комнаты</translation>
    </message>
    <message>
        <source>by the words: {words}</source>
        <translation>по словам: {words}</translation>
    </message>
</context>
<context>
    <name>Outages</name>
    <message numerus="yes">
        <source>%n caller(s)</source>
        <translation><numerusform>%n звонок</numerusform><numerusform>%n звонка</numerusform><numerusform>%n звонков</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>within %n minute(s)</source>
        <translation><numerusform>за %n минуту</numerusform><numerusform>за %n минуты</numerusform><numerusform>за %n минут</numerusform></translation>
    </message>
    <message>
        <source>single case</source>
        <translation>единичный</translation>
    </message>
    <message>
        <source>outage</source>
        <translation>массовый</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>дозвонились</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>не дозвонились</translation>
    </message>
    <message>
        <source>did not want to listen</source>
        <translation>не стал слушать</translation>
    </message>
    <message>
        <source>knows already</source>
        <translation>уже знает</translation>
    </message>
    <message>
        <source>Solve the joined tickets</source>
        <translation>Решить и привязанные</translation>
    </message>
    <message>
        <source>Leave the joined tickets open</source>
        <translation>Привязанные оставить открытыми</translation>
    </message>
    <message>
        <source>{count} {span}: {about}</source>
        <translation>{count} {span}: {about}</translation>
    </message>
</context>
<context>
    <name>Protection</name>
    <message>
        <source>A file of this computer: no network is between</source>
        <translation>Файл этого компьютера: сети между ними нет</translation>
    </message>
    <message>
        <source>The server is on this computer: nothing leaves it</source>
        <translation>Сервер на этом компьютере: наружу ничего не выходит</translation>
    </message>
    <message>
        <source>Not encrypted: whoever sits on the network can read along and change it</source>
        <translation>Без шифрования: любой в сети может прочитать и изменить данные</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>без шифрования</translation>
    </message>
    <message>
        <source>signing in is tied to this very connection</source>
        <translation>вход привязан к этому соединению</translation>
    </message>
    <message>
        <source>signing in is not tied to this connection</source>
        <translation>вход к этому соединению не привязан</translation>
    </message>
    <message>
        <source>Encrypted ({tls}), but nobody has checked which server this is: a stranger's could stand in for it</source>
        <translation>Шифруется ({tls}), но сервер не проверен: на его месте может оказаться чужой</translation>
    </message>
    <message>
        <source>{tls}, unverified</source>
        <translation>{tls} без проверки</translation>
    </message>
    <message>
        <source>Encrypted ({tls}), the server is vouched for by “{authority}”</source>
        <translation>Шифруется ({tls}), за сервер ручается «{authority}»</translation>
    </message>
    <message>
        <source>Encrypted ({tls}), the server is vouched for by an authority this system trusts</source>
        <translation>Шифруется ({tls}), за сервер ручается центр, которому доверяет система</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>named by the rule</source>
        <translation>назван в маршруте</translation>
    </message>
    <message>
        <source>stands in for {absent}</source>
        <translation>замещает: {absent}</translation>
    </message>
    <message>
        <source>next in turn, settled at registering</source>
        <translation>следующий по кругу, решится при регистрации</translation>
    </message>
    <message>
        <source>outside the house</source>
        <translation>внешний специалист</translation>
    </message>
    <message>
        <source>fewest open tickets</source>
        <translation>меньше всего открытых</translation>
    </message>
    <message>
        <source>nobody of the wanted grade is free</source>
        <translation>с нужным грейдом никто не свободен</translation>
    </message>
    <message>
        <source>dedicated to the client</source>
        <translation>закреплён за клиентом</translation>
    </message>
    <message>
        <source>answers for the channel</source>
        <translation>отвечает за канал</translation>
    </message>
    <message>
        <source>works on open {number}</source>
        <translation>ведёт открытую {number}</translation>
    </message>
    <message>
        <source>knows the subject</source>
        <translation>знает тему</translation>
    </message>
    <message>
        <source>least loaded</source>
        <translation>меньше всего в работе</translation>
    </message>
    <message>
        <source>on shift</source>
        <translation>на смене</translation>
    </message>
    <message>
        <source>at the limit</source>
        <translation>загружен до предела</translation>
    </message>
    <message numerus="yes">
        <source>solved %n alike</source>
        <translation><numerusform>решил %n похожую</numerusform><numerusform>решил %n похожие</numerusform><numerusform>решил %n похожих</numerusform></translation>
    </message>
    <message>
        <source>the room has taken this right away</source>
        <translation>это право у вас отозвано</translation>
    </message>
    <message>
        <source>your role does not include it</source>
        <translation>у вашей роли нет такого права</translation>
    </message>
    <message>
        <source>it begins at the grade of a senior specialist</source>
        <translation>это право есть с грейда «старший специалист»</translation>
    </message>
    <message>
        <source>it begins at the grade of an engineer</source>
        <translation>это право есть с грейда «инженер»</translation>
    </message>
    <message>
        <source>it begins at the grade of a head</source>
        <translation>это право есть с грейда «руководитель»</translation>
    </message>
    <message>
        <source>only for certain tickets</source>
        <translation>только для некоторых заявок</translation>
    </message>
    <message>
        <source>the ticket is in another department</source>
        <translation>заявка другого отдела</translation>
    </message>
    <message>
        <source>the ticket is on another line</source>
        <translation>заявка на другой линии</translation>
    </message>
    <message>
        <source>the ticket is in another group</source>
        <translation>заявка другой группы</translation>
    </message>
    <message>
        <source>somebody else works on the ticket</source>
        <translation>заявку ведёт другой сотрудник</translation>
    </message>
    <message>
        <source>The ticket is in this state already</source>
        <translation>Заявка уже в этом статусе</translation>
    </message>
    <message>
        <source>This state cannot follow the present one</source>
        <translation>Из нынешнего статуса в этот не переходят</translation>
    </message>
    <message>
        <source>The room leaves this move to other roles</source>
        <translation>Этот переход открыт другим ролям</translation>
    </message>
    <message>
        <source>The room uses this state no more</source>
        <translation>Этим статусом больше не пользуются</translation>
    </message>
    <message>
        <source>A solved ticket can only be reopened</source>
        <translation>Решённую заявку можно только переоткрыть</translation>
    </message>
    <message>
        <source>The ticket is open already</source>
        <translation>Заявка и так открыта</translation>
    </message>
    <message>
        <source>Too late to reopen: register a new ticket and link them</source>
        <translation>Переоткрыть уже нельзя: заведите новую заявку и свяжите их</translation>
    </message>
    <message>
        <source>The solution is confirmed for good: register a new ticket and link them</source>
        <translation>Решение подтверждено окончательно: заведите новую заявку и свяжите их</translation>
    </message>
    <message>
        <source>the whole site stands still</source>
        <translation>вся точка стоит</translation>
    </message>
    <message>
        <source>whole site</source>
        <translation>вся точка</translation>
    </message>
    <message>
        <source>several people</source>
        <translation>несколько человек</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>один человек</translation>
    </message>
    <message>
        <source>needed now</source>
        <translation>нужно сейчас</translation>
    </message>
    <message>
        <source>needed today</source>
        <translation>нужно сегодня</translation>
    </message>
    <message>
        <source>can wait</source>
        <translation>может ждать</translation>
    </message>
    <message>
        <source>key client</source>
        <translation>ключевой клиент</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>the next working day</source>
        <translation>в следующий рабочий день</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>по номеру</translation>
    </message>
    <message>
        <source>by the end of the number</source>
        <translation>по последним цифрам</translation>
    </message>
    <message>
        <source>by extension</source>
        <translation>по добавочному</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>по имени</translation>
    </message>
    <message>
        <source>by a similar name</source>
        <translation>по похожему имени</translation>
    </message>
    <message>
        <source>by organisation</source>
        <translation>по организации</translation>
    </message>
    <message>
        <source>by contract</source>
        <translation>по договору</translation>
    </message>
    <message>
        <source>by ticket</source>
        <translation>по заявке</translation>
    </message>
    <message>
        <source>You may not {action}</source>
        <translation>Нельзя {action}</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>take calls</source>
        <translation>принимать звонки</translation>
    </message>
    <message>
        <source>call lost callers back</source>
        <translation>перезванивать пропавшим клиентам</translation>
    </message>
    <message>
        <source>register tickets</source>
        <translation>регистрировать заявки</translation>
    </message>
    <message>
        <source>read tickets</source>
        <translation>читать заявки</translation>
    </message>
    <message>
        <source>edit tickets</source>
        <translation>менять заявки</translation>
    </message>
    <message>
        <source>assign tickets</source>
        <translation>назначать исполнителя</translation>
    </message>
    <message>
        <source>take tickets</source>
        <translation>брать заявки из очереди</translation>
    </message>
    <message>
        <source>change the state of tickets</source>
        <translation>менять статус заявок</translation>
    </message>
    <message>
        <source>solve tickets</source>
        <translation>решать заявки</translation>
    </message>
    <message>
        <source>close tickets</source>
        <translation>закрывать заявки</translation>
    </message>
    <message>
        <source>reopen tickets</source>
        <translation>переоткрывать заявки</translation>
    </message>
    <message>
        <source>escalate tickets</source>
        <translation>передавать заявки на другую линию</translation>
    </message>
    <message>
        <source>write notes</source>
        <translation>писать заметки</translation>
    </message>
    <message>
        <source>answer the client</source>
        <translation>отвечать клиенту</translation>
    </message>
    <message>
        <source>link tickets</source>
        <translation>связывать заявки</translation>
    </message>
    <message>
        <source>see clients</source>
        <translation>видеть клиентов</translation>
    </message>
    <message>
        <source>see a client's history</source>
        <translation>видеть историю клиента</translation>
    </message>
    <message>
        <source>edit clients</source>
        <translation>менять карточки клиентов</translation>
    </message>
    <message>
        <source>merge clients</source>
        <translation>объединять клиентов</translation>
    </message>
    <message>
        <source>change the room's settings</source>
        <translation>менять настройки диспетчерской</translation>
    </message>
    <message>
        <source>write articles</source>
        <translation>писать статьи</translation>
    </message>
    <message>
        <source>change deadlines</source>
        <translation>менять сроки</translation>
    </message>
    <message>
        <source>see reports</source>
        <translation>видеть отчёты</translation>
    </message>
    <message>
        <source>manage staff</source>
        <translation>управлять сотрудниками</translation>
    </message>
    <message>
        <source>import data</source>
        <translation>загружать данные</translation>
    </message>
    <message>
        <source>upgrade the database</source>
        <translation>обновлять базу данных</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>who fits best</source>
        <translation>кто подходит лучше</translation>
    </message>
    <message>
        <source>the client's own engineer, else who has fewest open</source>
        <translation>закреплённый инженер, иначе меньше всего открытых</translation>
    </message>
    <message>
        <source>who has least to do, by weight</source>
        <translation>наименее загруженный по весу</translation>
    </message>
    <message>
        <source>going round</source>
        <translation>по кругу</translation>
    </message>
    <message>
        <source>nobody, the queue decides</source>
        <translation>никому, решает очередь</translation>
    </message>
    <message>
        <source>in the hours “{name}”</source>
        <translation>в часы «{name}»</translation>
    </message>
    <message>
        <source>outside the hours “{name}”</source>
        <translation>вне часов «{name}»</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>всё</translation>
    </message>
    <message>
        <source>grade at least {grade}</source>
        <translation>грейд не ниже: {grade}</translation>
    </message>
    <message>
        <source>competence at least {n}</source>
        <translation>знание темы не ниже {n}</translation>
    </message>
    <message>
        <source>one of the clients</source>
        <translation>один из клиентов</translation>
    </message>
    <message>
        <source>key clients</source>
        <translation>ключевые клиенты</translation>
    </message>
    <message>
        <source>no key clients</source>
        <translation>не ключевые клиенты</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message>
        <source>client {name}</source>
        <translation>клиент {name}</translation>
    </message>
    <message>
        <source>in hours</source>
        <translation>в рабочие часы</translation>
    </message>
    <message>
        <source>outside the hours</source>
        <translation>вне рабочих часов</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>никуда</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>Name (Russian)</source>
        <translation>Название (русский)</translation>
    </message>
    <message>
        <source>Name (English)</source>
        <translation>Название (английский)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Полное имя</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Имя для входа</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Используется</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Место в списке</translation>
    </message>
    <message>
        <source>Above it</source>
        <translation>Раздел выше</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Takes calls</source>
        <translation>На звонках</translation>
    </message>
    <message>
        <source>Solves without the mentor</source>
        <translation>Решает без наставника</translation>
    </message>
    <message>
        <source>Registers without the mentor</source>
        <translation>Регистрирует без наставника</translation>
    </message>
    <message>
        <source>Note or answer</source>
        <translation>Замечание или ответ</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Что измеряется</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Кто видит</translation>
    </message>
    <message>
        <source>Intake script</source>
        <translation>Сценарий опроса</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Рабочее время</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>Поле заявки</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Поля заявки</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Who keeps in touch</source>
        <translation>Кто держит связь</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Наставник</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Sets the impact</source>
        <translation>Задаёт влияние</translation>
    </message>
    <message>
        <source>Sets the urgency</source>
        <translation>Задаёт срочность</translation>
    </message>
    <message>
        <source>Leads to the category</source>
        <translation>Ведёт в категорию</translation>
    </message>
    <message>
        <source>Equipment must be named</source>
        <translation>Обязательно указать оборудование</translation>
    </message>
    <message>
        <source>Shown on the first line</source>
        <translation>Показывать на первой линии</translation>
    </message>
    <message>
        <source>What callers call it</source>
        <translation>Как это называют клиенты</translation>
    </message>
    <message>
        <source>Needed to register</source>
        <translation>Обязательно при регистрации</translation>
    </message>
    <message>
        <source>Needed to solve</source>
        <translation>Обязательно при решении</translation>
    </message>
    <message>
        <source>Time to answer, minutes</source>
        <translation>Время на ответ, мин</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>At a share, %</source>
        <translation>При доле нормы, %</translation>
    </message>
    <message>
        <source>Minutes before the deadline</source>
        <translation>Минут до срока</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Значения</translation>
    </message>
    <message>
        <source>Filled in beforehand</source>
        <translation>Значение по умолчанию</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Что означает</translation>
    </message>
    <message>
        <source>Asks for a reason</source>
        <translation>Просит причину</translation>
    </message>
    <message>
        <source>Asks when to look again</source>
        <translation>Просит срок возврата</translation>
    </message>
    <message>
        <source>Asks what helped</source>
        <translation>Просит описать решение</translation>
    </message>
    <message>
        <source>Asks how it ended</source>
        <translation>Просит итог</translation>
    </message>
    <message>
        <source>Asks for a workaround</source>
        <translation>Просит обходное решение</translation>
    </message>
    <message>
        <source>Asks for the category's fields</source>
        <translation>Просит поля категории</translation>
    </message>
    <message>
        <source>Where it leads</source>
        <translation>Куда ведёт</translation>
    </message>
    <message>
        <source>To the state</source>
        <translation>В статус</translation>
    </message>
    <message>
        <source>Impact × urgency</source>
        <translation>Влияние × срочность</translation>
    </message>
    <message>
        <source>May be solved at once</source>
        <translation>Можно решить сразу</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Outside specialists</source>
        <translation>Внешние специалисты</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Грейд</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Competence</source>
        <translation>Умение</translation>
    </message>
    <message>
        <source>Tickets at once</source>
        <translation>Заявок одновременно</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Добавочный</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Рабочие часы</translation>
    </message>
    <message>
        <source>Days that differ</source>
        <translation>Особые дни</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>День недели</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>For whoever has no other</source>
        <translation>Для тех, у кого нет других</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Сроки по приоритетам</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Реакция</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Closing phrase</source>
        <translation>Завершающая фраза</translation>
    </message>
    <message>
        <source>Text (Russian)</source>
        <translation>Текст (русский)</translation>
    </message>
    <message>
        <source>Text (English)</source>
        <translation>Текст (английский)</translation>
    </message>
    <message>
        <source>Rules a simple cause out</source>
        <translation>Исключает простую причину</translation>
    </message>
    <message>
        <source>Asked after</source>
        <translation>Спрашивать после</translation>
    </message>
    <message>
        <source>After the answer</source>
        <translation>После ответа</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>Цифра</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Кому выдан</translation>
    </message>
    <message>
        <source>In the description</source>
        <translation>В описание</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Симптом</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Workaround</source>
        <translation>Обходное решение</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликована</translation>
    </message>
    <message>
        <source>For new clients</source>
        <translation>Для новых клиентов</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>Пересмотреть</translation>
    </message>
    <message>
        <source>Hours of people</source>
        <translation>Часы сотрудников</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Weeks that come round</source>
        <translation>Недель в круге</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Дни недели</translation>
    </message>
    <message>
        <source>From the week of</source>
        <translation>С недели</translation>
    </message>
    <message>
        <source>Key client</source>
        <translation>Ключевой клиент</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Города</translation>
    </message>
    <message>
        <source>Within these hours</source>
        <translation>В эти часы</translation>
    </message>
    <message>
        <source>How one of the group is chosen</source>
        <translation>Как выбирают в группе</translation>
    </message>
    <message>
        <source>The client's own specialist goes first</source>
        <translation>Сначала закреплённый за клиентом</translation>
    </message>
    <message>
        <source>Grade at least</source>
        <translation>Грейд не ниже</translation>
    </message>
    <message>
        <source>Competence at least</source>
        <translation>Знание темы не ниже</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Rule of deadlines</source>
        <translation>Правило сроков</translation>
    </message>
    <message>
        <source>Warning or escalation</source>
        <translation>Предупреждение или эскалация</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Set of answers</source>
        <translation>Набор ответов</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Маршрут</translation>
    </message>
    <message>
        <source>Rotation of duties</source>
        <translation>Ротация дежурств</translation>
    </message>
    <message>
        <source>List of tickets</source>
        <translation>Список заявок</translation>
    </message>
    <message>
        <source>Owner of a channel</source>
        <translation>Ответственный за канал</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Параметр</translation>
    </message>
    <message numerus="yes">
        <source>Only new tickets go to the other group. %n open stay with “{group}”</source>
        <translation><numerusform>В другую группу пойдут только новые заявки. %n открытая останется у «{group}»</numerusform><numerusform>В другую группу пойдут только новые заявки. %n открытые останутся у «{group}»</numerusform><numerusform>В другую группу пойдут только новые заявки. %n открытых останутся у «{group}»</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets lack “{name}” and can be solved only with it</source>
        <translation><numerusform>У %n открытой заявки не заполнено «{name}»: без него её не решить</numerusform><numerusform>У %n открытых заявок не заполнено «{name}»: без него их не решить</numerusform><numerusform>У %n открытых заявок не заполнено «{name}»: без него их не решить</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets keep the category, new ones cannot get it</source>
        <translation><numerusform>%n открытая заявка останется в этой категории, новые в неё не попадут</numerusform><numerusform>%n открытые заявки останутся в этой категории, новые в неё не попадут</numerusform><numerusform>%n открытых заявок останутся в этой категории, новые в неё не попадут</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tickets keep what was typed, of whatever kind it was</source>
        <translation><numerusform>В %n заявке останется то, что записано прежним типом</numerusform><numerusform>В %n заявках останется то, что записано прежним типом</numerusform><numerusform>В %n заявках останется то, что записано прежним типом</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tickets keep a value that is taken out, first of all “{value}”</source>
        <translation><numerusform>В %n заявке останется убранное значение, например «{value}»</numerusform><numerusform>В %n заявках останется убранное значение, например «{value}»</numerusform><numerusform>В %n заявках останется убранное значение, например «{value}»</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n answers of earlier calls stay as they were given</source>
        <translation><numerusform>%n ответ прежних звонков останется как был дан</numerusform><numerusform>%n ответа прежних звонков останутся как были даны</numerusform><numerusform>%n ответов прежних звонков останутся как были даны</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets lie in this group and stay there</source>
        <translation><numerusform>В этой группе %n открытая заявка, она останется там</numerusform><numerusform>В этой группе %n открытые заявки, они останутся там</numerusform><numerusform>В этой группе %n открытых заявок, они останутся там</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>In the coming eight weeks hours change for %n people: {added} come, {dropped} go. Hours that have begun and days set by hand stay</source>
        <translation><numerusform>В ближайшие восемь недель часы изменятся у %n человека: {added} добавится, {dropped} уйдёт. Начатые часы и дни, заданные вручную, останутся</numerusform><numerusform>В ближайшие восемь недель часы изменятся у %n человек: {added} добавится, {dropped} уйдёт. Начатые часы и дни, заданные вручную, останутся</numerusform><numerusform>В ближайшие восемь недель часы изменятся у %n человек: {added} добавится, {dropped} уйдёт. Начатые часы и дни, заданные вручную, останутся</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets keep their deadlines until they change</source>
        <translation><numerusform>%n открытая заявка сохранит срок, пока её не изменят</numerusform><numerusform>%n открытые заявки сохранят срок, пока их не изменят</numerusform><numerusform>%n открытых заявок сохранят срок, пока их не изменят</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets lie on this line and stay there</source>
        <translation><numerusform>%n открытая заявка лежит на этой линии и останется там</numerusform><numerusform>%n открытые заявки лежат на этой линии и останутся там</numerusform><numerusform>%n открытых заявок лежат на этой линии и останутся там</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tickets stand in this state; they can be led out of it</source>
        <translation><numerusform>%n заявка в этом статусе; её можно будет вывести</numerusform><numerusform>%n заявки в этом статусе; их можно будет вывести</numerusform><numerusform>%n заявок в этом статусе; их можно будет вывести</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets stand in this state and go on by the new moves at once</source>
        <translation><numerusform>%n открытая заявка в этом статусе пойдёт дальше сразу по новым переходам</numerusform><numerusform>%n открытые заявки в этом статусе пойдут дальше сразу по новым переходам</numerusform><numerusform>%n открытых заявок в этом статусе пойдут дальше сразу по новым переходам</numerusform></translation>
    </message>
    <message>
        <source>Count their deadlines anew</source>
        <translation>Пересчитать их сроки</translation>
    </message>
    <message numerus="yes">
        <source>Let %n that nobody holds follow</source>
        <translation><numerusform>Перенести %n заявку без исполнителя</numerusform><numerusform>Перенести %n заявки без исполнителя</numerusform><numerusform>Перенести %n заявок без исполнителя</numerusform></translation>
    </message>
    <message>
        <source>{field}, row {row}</source>
        <translation>{field}, строка {row}</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>waits to be sent</source>
        <translation>ждёт отправки</translation>
    </message>
    <message numerus="yes">
        <source>%n entries wait to be sent</source>
        <translation><numerusform>%n запись ждёт отправки</numerusform><numerusform>%n записи ждут отправки</numerusform><numerusform>%n записей ждут отправки</numerusform></translation>
    </message>
    <message>
        <source>{number} is kept on this computer, its own number comes later</source>
        <translation>{number} записана на этом компьютере, постоянный номер появится со связью</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets wait to be sent</source>
        <translation><numerusform>%n заявка ждёт отправки</numerusform><numerusform>%n заявки ждут отправки</numerusform><numerusform>%n заявок ждут отправки</numerusform></translation>
    </message>
    <message>
        <source>Kept on this computer, it goes when the connection is back</source>
        <translation>Записано на этом компьютере, уйдёт, когда вернётся связь</translation>
    </message>
    <message>
        <source>L-{number}</source>
        <translation>Л-{number}</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Новая заявка</translation>
    </message>
    <message>
        <source>Solved at once</source>
        <translation>Решено сразу</translation>
    </message>
    <message>
        <source>Call added to a ticket</source>
        <translation>Звонок к заявке</translation>
    </message>
    <message>
        <source>Call without a ticket</source>
        <translation>Звонок без заявки</translation>
    </message>
    <message>
        <source>Caller lost</source>
        <translation>Клиент пропал</translation>
    </message>
    <message>
        <source>Rung back</source>
        <translation>Перезвон</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Answer to the client</source>
        <translation>Ответ клиенту</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>Смена статуса</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Решена</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Возврат в работу</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Обещание выполнено</translation>
    </message>
    <message>
        <source>Solution in other words</source>
        <translation>Решение другими словами</translation>
    </message>
    <message>
        <source>Decision between two changes</source>
        <translation>Выбор из двух изменений</translation>
    </message>
    <message>
        <source>needs a decision: {why}</source>
        <translation>нужно решение: {why}</translation>
    </message>
</context>
</TS>
