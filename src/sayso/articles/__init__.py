"""Page → Article: the words, apart from the page they stand on."""

from sayso.articles.article import Article as Article
from sayso.articles.article import Block as Block
from sayso.articles.article import BlockKind as BlockKind
from sayso.articles.article import as_it_is as as_it_is
from sayso.articles.read import close as close
from sayso.articles.read import read_article as read_article
from sayso.articles.read import start as start
